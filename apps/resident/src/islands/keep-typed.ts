/**
 * Keeps what somebody types, a second after they stop, and when they leave before it is over; what did not arrive is
 * sent again once there is a connection. Without it the answer is kept when the form is sent, which is what counts in
 * any case. The sentences come from the page, in its language.
 */
const PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 3_000;
/** A connection that comes back is not always announced, and a service that is down does not say when it is up. */
const AGAIN_MS = 5_000;

const form = document.querySelector<HTMLFormElement>("form[data-keep-at]");
const typed = form?.querySelector("textarea, input[type=text]");

if (form && typed) {
  const { keepAt = "", saved = "", notSaved = "" } = form.dataset;
  const status = document.createElement("p");
  status.className = "govuk-hint cc-saved";
  status.setAttribute("role", "status");
  form.querySelector(".govuk-button-group")?.before(status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;
  let isLeaving = false;
  /** What was typed last did not arrive, and may when it is sent again. */
  let isBehind = false;

  const send = (isGoing: boolean): Promise<Response> => {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    return fetch(keepAt, { method: "POST", body, redirect: "error", keepalive: isGoing });
  };
  const keep = async (): Promise<void> => {
    try {
      const answer = await send(false);
      isBehind = answer.status >= 500;
      // What cannot be taken yet is no news while somebody is typing: the form says it when it is sent.
      status.textContent = answer.ok ? saved : answer.status === 400 ? "" : notSaved;
    } catch {
      isBehind = true;
      status.textContent = notSaved;
    }
    if (isBehind && !isLeaving) timer ??= setTimeout(begin, AGAIN_MS);
  };
  const stopWaiting = (): boolean => {
    const waited = timer !== undefined;
    clearTimeout(timer);
    timer = undefined;
    return waited;
  };
  const begin = (): void => {
    stopWaiting();
    const mine = (underWay ?? Promise.resolve()).then(keep).then(() => {
      if (underWay === mine) underWay = undefined;
    });
    underWay = mine;
  };

  form.addEventListener("input", (event) => {
    status.textContent = "";
    const isTyped = event.target instanceof Element && event.target.matches("textarea, input[type=text]");
    // Whoever types, and then ticks what belongs to it, waits for both.
    if (stopWaiting() || isTyped) timer = setTimeout(begin, PAUSE_MS);
  });
  addEventListener("online", () => {
    if (isBehind && !isLeaving) begin();
  });
  // Whoever closes the page, or goes elsewhere within the second, has typed it all the same.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !stopWaiting()) return;
    send(true).catch(() => begin());
  });
  // The form is what counts, so what was on its way before it arrives before it.
  form.addEventListener("submit", (event) => {
    stopWaiting();
    if (!underWay || isLeaving) return;
    event.preventDefault();
    isLeaving = true;
    const late = new Promise((done) => setTimeout(done, LONGEST_WAIT_MS));
    Promise.race([underWay, late]).then(() => form.requestSubmit(event.submitter));
  });
}
