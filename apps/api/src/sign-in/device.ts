const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/(?:Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const MACHINES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bLinux\b/, "Linux"],
];

const firstOf = (families: typeof BROWSERS, agent: string): string | undefined =>
  families.find(([pattern]) => pattern.test(agent))?.[1];

/**
 * The family of a browser and of the machine it runs on, enough to know one's own again and no more.
 * @example deviceOf("Mozilla/5.0 (Windows NT 10.0) … Firefox/140.0") // "Firefox on Windows"
 */
export const deviceOf = (userAgent: string | undefined): string => {
  const agent = (userAgent ?? "").slice(0, 500);
  const [browser, machine] = [firstOf(BROWSERS, agent), firstOf(MACHINES, agent)];
  return machine ? `${browser ?? "A browser"} on ${machine}` : (browser ?? "A browser");
};
