/**
 * Counts while somebody writes, in numbers alone, which every language reads. Without it the page says how much may be
 * written, and the server checks.
 */
const characters = (text: string): number => [...text.normalize("NFC").trim()].length;

for (const group of document.querySelectorAll<HTMLElement>("[data-module=govuk-character-count]")) {
  const area = group.querySelector("textarea");
  const most = Number(group.dataset.maxlength);
  const info = area && document.getElementById(`${area.id}-info`);
  if (!area || !info || !most) continue;
  const stated = info.textContent ?? "";
  const spoken = document.createElement("div");
  spoken.className = "govuk-visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  info.after(spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = () => {
    const used = characters(area.value);
    info.textContent =
      used === 0
        ? stated
        : `${used.toLocaleString(document.documentElement.lang)} / ${most.toLocaleString(document.documentElement.lang)}`;
    info.classList.toggle("govuk-error-message", used > most);
    clearTimeout(timer);
    timer = setTimeout(() => {
      spoken.textContent = used > most * 0.8 ? `${used} / ${most}` : "";
    }, 1000);
  };
  area.addEventListener("input", update);
  update();
}
