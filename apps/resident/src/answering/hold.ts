import { troubleOf } from "../api.ts";

/**
 * What an open consultation asks seldom changes, so it is held for some seconds between pages. While the API cannot
 * be asked, what was held before still serves: the page can be shown again with what a person wrote.
 */
export const holdFor = <T>(milliseconds: number, fetch: (key: string) => Promise<T>) => {
  const held = new Map<string, { until: number; value: Promise<T> }>();
  const of = (key: string): Promise<T> => {
    const found = held.get(key);
    if (found && found.until > Date.now()) return found.value;
    if (held.size > 500) held.clear();
    const value = fetch(key).catch((error: unknown) => {
      if (found && troubleOf(error).kind === "fault") return found.value;
      throw error;
    });
    held.set(key, { until: Date.now() + milliseconds, value });
    value.catch(() => held.delete(key));
    return value;
  };
  return { of, forget: (key: string): boolean => held.delete(key) };
};
