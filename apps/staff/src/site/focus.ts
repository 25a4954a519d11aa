/** Puts the focus on an element and brings its question, not only its box, into view. */
export const focusOn = (id: string): boolean => {
  const element = document.getElementById(id);
  if (!element) return false;
  const group = element.closest("fieldset, .govuk-form-group");
  (group?.querySelector("legend, label") ?? element).scrollIntoView({ block: "start" });
  const target = element.matches("input, select, textarea, button, a[href], [tabindex]")
    ? element
    : element.querySelector<HTMLElement>("input, select, textarea");
  if (!target) element.tabIndex = -1;
  (target ?? element).focus({ preventScroll: true });
  return true;
};
