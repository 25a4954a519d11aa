/**
 * Puts answers in an order by dragging, by buttons and by arrow keys, and writes it into the lists of places that the
 * page has anyway. Those can always be opened, and changing one of them changes the order.
 */
type Move = "up" | "down" | "add" | "out";
type Item = {
  readonly list: HTMLSelectElement;
  readonly name: string;
  readonly lang: string;
  readonly row: HTMLLIElement;
};

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = "",
): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), { className, textContent: text });

const SIGNS: Readonly<Record<Move, string>> = { up: "↑", down: "↓", add: "+", out: "×" };

for (const field of document.querySelectorAll<HTMLElement>("[data-ranking]")) {
  const said = field.dataset as Record<string, string>;
  const most = Number(said.ranking);
  const lists = field.querySelector<HTMLElement>(".cc-ranking__lists");
  if (!lists) continue;

  const items: Item[] = [...lists.querySelectorAll("select")].map((list) => {
    const label = lists.querySelector<HTMLElement>(`label[for="${CSS.escape(list.id)}"] span`);
    const row = make("li", "cc-ranking__item");
    return { list, name: label?.textContent ?? "", lang: label?.lang ?? "", row };
  });
  let order: Item[] = [];

  const spoken = make("div", "govuk-visually-hidden");
  spoken.setAttribute("aria-live", "polite");
  const [chosen, rest] = [make("ol", "govuk-list cc-ranking__order"), make("ul", "govuk-list cc-ranking__order")];
  const titled = (list: HTMLElement, text: string | undefined, ending: string): HTMLElement => {
    const title = make("p", "govuk-body govuk-!-font-weight-bold cc-ranking__title", text);
    title.id = `${field.id}-${ending}`;
    list.setAttribute("aria-labelledby", title.id);
    return title;
  };
  const [chosenTitle, restTitle] = [titled(chosen, said.order, "order"), titled(rest, said.rest, "rest")];

  const placeOf = (item: Item): string => item.list.options[order.indexOf(item) + 1]?.text ?? "";
  const say = (template: string | undefined, item: Item): void => {
    spoken.textContent = (template ?? "")
      .replace("{name}", item.name)
      .replace("{place}", placeOf(item))
      .replace("{of}", String(order.length));
  };

  const body = make("div", "cc-ranking");
  const write = (): void => {
    for (const item of items) item.list.value = order.includes(item) ? String(order.indexOf(item) + 1) : "";
  };
  const read = (): void => {
    const given = items.filter(({ list }) => list.value !== "");
    order = given.sort((a, b) => Number(a.list.value) - Number(b.list.value));
    // Two in one place are no order: until the lists are put right, they alone are shown.
    body.hidden = new Set(given.map(({ list }) => list.value)).size < given.length;
  };

  /** Draws the two lists anew; the rows stay the same, so that what is dragged goes on being so. */
  const draw = (): void => {
    const left = items.filter((item) => !order.includes(item));
    for (const [list, rows] of [
      [chosen, order],
      [rest, left],
    ] as const)
      list.replaceChildren(...rows.map(({ row }) => row));
    for (const item of items) {
      const at = order.indexOf(item);
      const moves: readonly Move[] = at < 0 ? ["add"] : ["up", "down", "out"];
      const grip = make("span", "cc-ranking__grip", at < 0 ? "" : placeOf(item));
      const name = make("span", "cc-ranking__name", item.name);
      if (item.lang) name.lang = item.lang;
      const buttons = moves.map((move) => {
        const button = make("button", "govuk-button govuk-button--secondary cc-ranking__button", SIGNS[move]);
        button.type = "button";
        button.dataset.move = move;
        button.setAttribute("aria-label", (said[move] ?? "").replace("{name}", item.name));
        const isAtEnd = (move === "up" && at === 0) || (move === "down" && at === order.length - 1);
        // Not disabled: a button that is loses the focus, and with it the place in the list.
        if (isAtEnd) button.setAttribute("aria-disabled", "true");
        return button;
      });
      item.row.replaceChildren(grip, name, ...buttons);
    }
    for (const [part, rows] of [
      [chosenTitle, order],
      [chosen, order],
      [restTitle, left],
      [rest, left],
    ] as const)
      part.hidden = rows.length === 0;
  };

  const focusOn = (item: Item, move: Move): void => {
    const wanted = item.row.querySelector<HTMLElement>(`[data-move="${move}"]`);
    (wanted ?? item.row.querySelector<HTMLElement>("button"))?.focus();
  };

  const change = (item: Item, move: Move): void => {
    const at = order.indexOf(item);
    if (move === "add" && order.length >= most) {
      spoken.textContent = said.full ?? "";
      return;
    }
    const to = move === "add" ? order.length : move === "up" ? at - 1 : at + 1;
    if (at >= 0) order.splice(at, 1);
    if (move !== "out") order.splice(Math.max(0, Math.min(to, order.length)), 0, item);
    write();
    draw();
    focusOn(item, move);
    say(move === "out" ? said.tookOut : said.moved, item);
  };

  const itemOf = (target: EventTarget | null): Item | undefined =>
    items.find(({ row }) => target instanceof Node && row.contains(target));

  body.addEventListener("click", ({ target }) => {
    const move = target instanceof HTMLElement ? (target.dataset.move as Move | undefined) : undefined;
    const item = itemOf(target);
    if (item && move) change(item, move);
  });
  body.addEventListener("keydown", (event) => {
    const item = itemOf(event.target);
    if (!item || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    if (order.includes(item)) change(item, event.key === "ArrowUp" ? "up" : "down");
    else if (event.key === "ArrowUp") change(item, "add");
  });

  let dragged: Item | undefined;
  body.addEventListener("pointerdown", (event) => {
    const item = itemOf(event.target);
    if (!item || event.button !== 0 || !order.includes(item) || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest("button")) return;
    // A finger on a row scrolls the page; only on the place of a row it drags.
    if (event.pointerType !== "mouse" && !event.target.closest(".cc-ranking__grip")) return;
    dragged = item;
    item.row.classList.add("cc-ranking__item--dragged");
    body.setPointerCapture(event.pointerId);
  });
  body.addEventListener("pointermove", ({ clientY }) => {
    if (!dragged) return;
    const others = order.filter((item) => item !== dragged);
    const to = others.filter(({ row }) => {
      const { top, height } = row.getBoundingClientRect();
      return clientY > top + height / 2;
    }).length;
    if (to === order.indexOf(dragged)) return;
    order = [...others.slice(0, to), dragged, ...others.slice(to)];
    write();
    draw();
  });
  const drop = (): void => {
    if (!dragged) return;
    dragged.row.classList.remove("cc-ranking__item--dragged");
    say(said.moved, dragged);
    dragged = undefined;
  };
  body.addEventListener("pointerup", drop);
  body.addEventListener("pointercancel", drop);

  lists.addEventListener("change", () => {
    read();
    draw();
  });

  const opener = make("button", "govuk-button govuk-button--secondary cc-ranking__opener", said.lists);
  opener.type = "button";
  lists.id = `${field.id}-lists`;
  opener.setAttribute("aria-controls", lists.id);
  const show = (isShown: boolean): void => {
    lists.hidden = !isShown;
    opener.setAttribute("aria-expanded", String(isShown));
  };
  opener.addEventListener("click", () => show(lists.hidden !== false));
  show(said.shown === "lists");

  read();
  draw();
  body.append(make("p", "govuk-hint", said.help), chosenTitle, chosen, restTitle, rest, spoken);
  lists.before(body, opener);
}
