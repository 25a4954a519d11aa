/** One control of a form, as it stands. */
export type Control = {
  readonly name: string;
  readonly kind: "text" | "area" | "radio" | "checkbox" | "list" | "hidden" | "file" | "button";
  /** What it sends: a radio or checkbox only while it is chosen. */
  readonly value: string;
  readonly isChosen: boolean;
  /** Of a list, what can be chosen in it. */
  readonly values: readonly string[];
};

/** A page of questions as somebody has it before them. */
export type Served = {
  readonly heading: string;
  /** Where the link at its top leads. */
  readonly back: string | undefined;
  readonly controls: readonly Control[];
  /** Links, by where they lead. */
  readonly links: readonly string[];
  readonly html: string;
};

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

/** Text as it is read, of text as it is written in a page. */
const read = (html: string): string => html.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => SIGNS[name] ?? "");

/** The words of a piece of a page, without its tags. */
export const wordsOf = (html: string): string =>
  read(html.replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...tag.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value = ""]) => [name, read(value)]));

const CONTROL = /<(input|button)\b([^>]*)>|<(select|textarea)\b([^>]*)>([\s\S]*?)<\/\3>/g;

const controlsIn = (html: string): Control[] =>
  [...html.matchAll(CONTROL)].flatMap(([, single, ofSingle = "", pair, ofPair = "", inner = ""]): Control[] => {
    const { name = "", value = "", type = "text", checked } = attributesOf(single ? ofSingle : ofPair);
    if (name === "") return [];
    const simple = { name, value, isChosen: false, values: [] };
    if (single === "button") return [{ ...simple, kind: "button" }];
    // The first line break of a text area is not part of what is in it.
    if (pair === "textarea")
      return [{ ...simple, kind: "area", value: read(inner.replace(/^\n/, "")).replace(/\r\n/g, "\n") }];
    if (pair === "select") {
      const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, one = ""]) => attributesOf(one));
      const chosen = options.find(({ selected }) => selected !== undefined) ?? options[0];
      const values = options.map((option) => option.value ?? "");
      return [{ ...simple, kind: "list", value: chosen?.value ?? "", values }];
    }
    if (type === "radio" || type === "checkbox") return [{ ...simple, kind: type, isChosen: checked !== undefined }];
    return [{ ...simple, kind: type === "hidden" || type === "file" ? type : "text" }];
  });

/** Reads a page as it was served: what is in its one form, and where it leads. */
export const readPage = (html: string): Served => {
  const [, main = ""] = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html) ?? [];
  const [, form = ""] = /<form\b[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/.exec(main) ?? [];
  const links = [...html.matchAll(/<a\b([^>]*)>/g)].map(([, tag = ""]) => attributesOf(tag));
  return {
    heading: wordsOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ""),
    back: links.find((link) => link.class === "govuk-back-link")?.href,
    controls: controlsIn(form),
    links: links.flatMap(({ href }) => (href === undefined ? [] : [href])),
    html,
  };
};
