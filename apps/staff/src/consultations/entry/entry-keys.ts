import type { KeyboardEvent } from "react";

const FIELDS = "input, select, textarea";

const groupsIn = (form: Element): HTMLElement[] => [...form.querySelectorAll<HTMLElement>("[data-entry]")];

/** Puts the focus where a group of fields is answered: on what is chosen, or on its first field. */
const focusGroup = (group: HTMLElement): void => {
  const field = group.querySelector<HTMLElement>("input:checked") ?? group.querySelector<HTMLElement>(FIELDS);
  field?.focus();
  group.scrollIntoView({ block: "nearest" });
};

/**
 * The keys of fast entry. In a list of choices a figure chooses the answer with that number, and 0 the last one; Enter
 * goes to the next question, and from the last to the button that saves. In a box for text Enter is a new line, and with
 * Ctrl it goes on.
 */
export const onEntryKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (!(event.target instanceof HTMLElement)) return;
  const field = event.target.closest<HTMLElement>(FIELDS);
  const group = field?.closest<HTMLElement>("[data-entry]");
  if (!field || !group || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
  const isChoice = field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
  if (isChoice && !event.ctrlKey && /^\d$/.test(event.key)) {
    const choices = [
      ...(field.closest("fieldset") ?? group).querySelectorAll<HTMLInputElement>(`input[type="${field.type}"]`),
    ];
    const chosen = event.key === "0" ? choices.at(-1) : choices[Number(event.key) - 1];
    if (!chosen) return;
    event.preventDefault();
    chosen.focus();
    chosen.click();
    return;
  }
  if (event.key !== "Enter" || (field instanceof HTMLTextAreaElement && !event.ctrlKey)) return;
  event.preventDefault();
  const groups = groupsIn(event.currentTarget);
  const next = groups[groups.indexOf(group) + 1];
  if (next) focusGroup(next);
  else event.currentTarget.querySelector<HTMLElement>("[data-entry-save]")?.focus();
};
