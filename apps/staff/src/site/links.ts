import { useRouter } from "@tanstack/react-router";
import { type KeyboardEvent, type MouseEvent, useCallback } from "react";
import { focusOn } from "./focus.ts";

/**
 * Lets plain links, as the components draw them, go from screen to screen without loading the site anew.
 * Links elsewhere, downloads and clicks with a key held down are left to the browser.
 */
export const useLinks = () => {
  const { history } = useRouter();
  const onClick = useCallback(
    (event: MouseEvent) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
      if (!link || event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return;
      // Signing in leaves the site, by way of its server.
      if (link.pathname.startsWith("/auth/")) return;
      event.preventDefault();
      const here = window.location.pathname + window.location.search;
      if (link.hash && link.pathname + link.search === here) focusOn(decodeURIComponent(link.hash.slice(1)));
      else history.push(link.pathname + link.search + link.hash);
    },
    [history],
  );
  /** A link drawn as a button is pressed with the space bar too. */
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[role="button"]');
    if (event.key !== " " || !link) return;
    event.preventDefault();
    link.click();
  }, []);
  return { onClick, onKeyDown };
};
