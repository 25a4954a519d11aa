import { useSyncExternalStore } from "react";

/** A value outside React that screens can watch. */
export type Signal<T> = { get(): T; set(value: T): void; use(): T };

export const signal = <T>(first: T): Signal<T> => {
  let value = first;
  const watchers = new Set<() => void>();
  const get = () => value;
  const watch = (watcher: () => void) => {
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  };
  return {
    get,
    set: (next) => {
      value = next;
      for (const watcher of watchers) watcher();
    },
    use: () => useSyncExternalStore(watch, get),
  };
};
