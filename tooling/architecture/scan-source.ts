/**
 * Reads TypeScript just far enough for the rules: what is code, and what is imported and exported. A scanner of our
 * own, because TypeScript 7 has no stable API to ask. Words inside JSX text count as code.
 */

/** The text twice, every character in its place: without comments, and without what stands in quotes either. */
export type Scanned = { readonly withoutComments: string; readonly bare: string };

const BEFORE_REGEX = /(?:^|[([{,;=:?!&|+\-*%~^]|=>|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|new))\s*$/;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

const endOfQuoted = (text: string, start: number): number => {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === quote) return i + 1;
    // A quotation mark that is not closed on its line is an apostrophe in JSX text.
    else if (text[i] === "\n") return start + 1;
  }
  return start + 1;
};

const endOfRegex = (text: string, start: number): number => {
  let inClass = false;
  for (let i = start + 1; i < text.length && text[i] !== "\n"; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "[") inClass = true;
    else if (text[i] === "]") inClass = false;
    else if (text[i] === "/" && !inClass) return i + 1;
  }
  return start + 1;
};

/** Where the words of a template end: after its closing mark, or after the next `${`. */
const endOfTemplateWords = (text: string, start: number): number => {
  for (let i = start; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "`") return i + 1;
    else if (text[i] === "$" && text[i + 1] === "{") return i + 2;
  }
  return text.length;
};

export const scan = (text: string): Scanned => {
  let withoutComments = "";
  let bare = "";
  let i = 0;
  /** For each template that is open, how many braces are open inside its `${`. */
  const templates: number[] = [];
  const take = (end: number, comment: boolean, keepEdges: number): void => {
    const piece = text.slice(i, end);
    withoutComments += comment ? blank(piece) : piece;
    bare += comment
      ? blank(piece)
      : piece.slice(0, keepEdges) +
        blank(piece.slice(keepEdges, -1)) +
        (piece.length > keepEdges ? piece.slice(-1) : "");
    i = end;
  };
  const takeTemplateWords = (start: number): void => {
    const end = endOfTemplateWords(text, start);
    if (text[end - 1] === "{") templates.push(0);
    take(end, false, 1);
  };
  while (i < text.length) {
    const char = text[i] as string;
    const two = text.slice(i, i + 2);
    const depth = templates.at(-1);
    if (two === "//") take(text.indexOf("\n", i) === -1 ? text.length : text.indexOf("\n", i), true, 0);
    else if (two === "/*")
      take(text.indexOf("*/", i + 2) === -1 ? text.length : text.indexOf("*/", i + 2) + 2, true, 0);
    else if (char === '"' || char === "'") take(endOfQuoted(text, i), false, 1);
    else if (char === "`") takeTemplateWords(i + 1);
    else if (char === "/" && BEFORE_REGEX.test(bare.slice(-60))) take(endOfRegex(text, i), false, 1);
    else if (char === "}" && depth === 0) {
      templates.pop();
      takeTemplateWords(i + 1);
    } else {
      if (depth !== undefined && char === "{") templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && char === "}") templates[templates.length - 1] = depth - 1;
      take(i + 1, false, 1);
    }
  }
  return { withoutComments, bare };
};

export type Import = {
  readonly specifier: string;
  /** Gone when the file runs: `import type`, `export type … from`, `typeof import("…")`. */
  readonly typeOnly: boolean;
  readonly index: number;
};

const FROM = /(?<![\w.$])(?:import|export)(\s+type\b(?=\s*[{*\w]))?[\w\s{},*$]*?\bfrom\s*["']/g;
const FOR_EFFECT = /(?<![\w.$])import\s*["']/g;
const CALLED = /(typeof\s+)?(?<![\w.$])(?:import|require)\s*\(\s*["'`]/g;

/** Every module a file asks for, in whatever way. */
export const importsOf = (text: string): readonly Import[] => {
  const { bare } = scan(text);
  const found = (pattern: RegExp, typeOnly: (match: RegExpMatchArray) => boolean): Import[] =>
    [...bare.matchAll(pattern)].map((match) => {
      const start = match.index + match[0].length;
      const specifier = /^[^"'`\n]*/.exec(text.slice(start))?.[0] ?? "";
      return { specifier, typeOnly: typeOnly(match), index: match.index };
    });
  return [
    ...found(FROM, (match) => match[1] !== undefined),
    ...found(FOR_EFFECT, () => false),
    ...found(CALLED, (match) => match[1] !== undefined),
  ].sort((one, other) => one.index - other.index);
};

/** Something a file offers: its own, or handed on `from` another file, where it may be called `local`. */
export type Export = {
  readonly name: string;
  readonly kind: "value" | "type";
  readonly from?: string;
  readonly local?: string;
};

const DECLARED =
  /(?<![\w.$])export\s+(?:declare\s+)?(?:async\s+)?(const|let|function\*?|class|type|interface)\s+([\w$]+)/g;
const LISTED = /(?<![\w.$])export\s+(type\s+)?\{([^}]*)\}(?:\s*from\s*(["']))?/g;

/** Everything a file exports by name. */
export const exportsOf = (text: string): readonly Export[] => {
  const { bare } = scan(text);
  const declared = [...bare.matchAll(DECLARED)].flatMap(([, word = "", name = ""]): Export[] => {
    const kinds =
      word === "class" ? (["value", "type"] as const) : ([/^(type|interface)$/.test(word) ? "type" : "value"] as const);
    return kinds.map((kind) => ({ name, kind }));
  });
  const listed = [...bare.matchAll(LISTED)].flatMap((match) => {
    const [whole, allTypes, names = "", quote] = match;
    const from = quote === undefined ? undefined : /^[^"'\n]*/.exec(text.slice(match.index + whole.length))?.[0];
    return names
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part): Export => {
        const [, type, local = "", name = local] = /^(type\s+)?([\w$]+)(?:\s+as\s+([\w$]+))?$/.exec(part) ?? [];
        return { name, local, kind: allTypes || type ? "type" : "value", ...(from !== undefined && { from }) };
      });
  });
  return [...declared, ...listed];
};
