import { inEveryEncoding } from "./assets.ts";

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0b4f5c"/><circle cx="12" cy="16" r="6" fill="none" stroke="#fff" stroke-width="3"/><circle cx="20" cy="16" r="6" fill="none" stroke="#f2b134" stroke-width="3"/></svg>';

/** The picture in the browser's tab. */
export const ICON = { type: "image/svg+xml", ...inEveryEncoding(drawing) };
