/**
 * Lets somebody come back to a page that said what was wrong. It answered a form, so a browser that goes back to it
 * wants to send that form again, and where nothing may be kept it shows its own error instead of the question. Once the
 * page is left, its place in the history is that of the question. Not before: to load it again keeps what was typed.
 */
const bePlain = (): void => history.replaceState(history.state, "", location.href);

document.addEventListener("submit", bePlain);
document.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("a:not([href^='#'])")) bePlain();
});
