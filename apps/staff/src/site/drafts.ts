import { useCallback, useEffect, useRef, useState } from "react";

const PREFIX = "cc-draft:";

const read = <T>(name: string): T | undefined => {
  try {
    const kept = sessionStorage.getItem(PREFIX + name);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
};

const keep = (name: string, value: unknown): void => {
  try {
    if (value === undefined) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // The browser keeps nothing (private window, storage full): the form itself still holds what was typed.
  }
};

/** Forgets every draft, so that the next person at this browser finds none. */
export const forgetDrafts = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
};

/** What a person has typed into a form and not sent yet. */
export type Draft<T> = {
  readonly value: T;
  readonly set: (change: (value: T) => T) => void;
  readonly changed: boolean;
  /** Whether it was found from before, for example from before the page was loaded again. */
  readonly found: boolean;
  /** Whether leaving now would lose something. Right also between two renderings. */
  readonly wouldLose: () => boolean;
  /** Starts again from a value, which counts as not changed. */
  readonly startFrom: (value: T) => void;
  /** It was sent, or is not wanted: it is forgotten. */
  readonly forget: () => void;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keeps a form's content in this tab until it is sent, through a lost session and a page loaded again. */
export const useDraft = <T>(name: string, start: () => T): Draft<T> => {
  const [before] = useState(() => read<T>(name));
  const [first, setFirst] = useState(start);
  const [value, setValue] = useState<T>(before ?? first);
  const [found, setFound] = useState(before !== undefined);
  const changed = !same(value, first);
  const unsent = useRef(changed);
  useEffect(() => {
    unsent.current = changed;
    keep(name, changed ? value : undefined);
  }, [name, value, changed]);
  const startFrom = useCallback((next: T) => {
    unsent.current = false;
    setFirst(next);
    setValue(next);
    setFound(false);
  }, []);
  const forget = useCallback(() => {
    unsent.current = false;
    keep(name, undefined);
  }, [name]);
  return { value, set: setValue, changed, found, wouldLose: () => unsent.current, startFrom, forget };
};
