/**
 * Keeps what somebody types, a second after they stop. Without it the answer is kept when the form is sent, which is
 * what counts in any case. The sentences come from the page, in its language.
 */
const PAUSE_MS = 1_000;
const LONGEST_WAIT_MS = 3_000;

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

  const keep = async (): Promise<void> => {
    try {
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(keepAt, { method: "POST", body, redirect: "error" });
      // What cannot be taken yet is no news while somebody is typing: the form says it when it is sent.
      status.textContent = answer.ok ? saved : answer.status === 400 ? "" : notSaved;
    } catch {
      status.textContent = notSaved;
    }
    underWay = undefined;
  };
  form.addEventListener("input", (event) => {
    status.textContent = "";
    clearTimeout(timer);
    if (event.target instanceof Element && event.target.matches("textarea, input[type=text]"))
      timer = setTimeout(() => {
        underWay = (underWay ?? Promise.resolve()).then(keep);
      }, PAUSE_MS);
  });
  // The form is what counts, so what was on its way before it arrives before it.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!underWay || isLeaving) return;
    event.preventDefault();
    isLeaving = true;
    const late = new Promise((done) => setTimeout(done, LONGEST_WAIT_MS));
    Promise.race([underWay, late]).then(() => form.requestSubmit(event.submitter));
  });
}
