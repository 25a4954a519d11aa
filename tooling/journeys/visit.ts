import type { PostedForm } from "@collaborative-communities/surveys";
import { readPage, type Served } from "./served-form.ts";

/** A file as it is sent. */
export type Attached = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** What is done on a page before its button is pressed. */
export type Said = {
  /** What every control is to hold. */
  readonly fields: PostedForm;
  readonly file?: Attached | undefined;
  /** The button that is pressed, where it is not the one that goes on. */
  readonly button?: string | undefined;
};

/** Somebody who goes through pages, with JavaScript or without. */
export type Visit = {
  /** The page that is open: its path, and what is on it. */
  readonly path: () => string;
  readonly page: () => Promise<Served>;
  readonly open: (path: string) => Promise<void>;
  readonly say: (said: Said) => Promise<void>;
  /** Whether what was said last was refused, so that the same page is there again with an error. */
  readonly wasRefused: () => boolean;
};

const MOST_REDIRECTS = 5;

/**
 * Somebody whose browser runs no script: forms are sent as such a browser sends them, and redirects are followed.
 * @param site the address of the resident site
 */
export const visitWithoutScripts = (site: string): Visit => {
  const cookies = new Map<string, string>();
  let path = "/";
  let html = "";
  let status = 200;

  const ask = async (to: string, init: RequestInit = {}, redirects = 0): Promise<void> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(site + to, { ...init, redirect: "manual", headers: { cookie, origin: site } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    html = await answer.text();
    status = answer.status;
    const location = answer.headers.get("location");
    if (status === 303 && location !== null) {
      if (redirects >= MOST_REDIRECTS) throw new Error(`${to} leads round in a circle.`);
      return ask(location.replace(site, ""), {}, redirects + 1);
    }
    if (status !== 200 && status !== 400) throw new Error(`${to} answered ${status}.`);
    path = to;
  };

  return {
    path: () => path,
    page: async () => readPage(html),
    open: (to) => ask(to),
    wasRefused: () => status === 400,
    say: async ({ fields, file, button }) => {
      const page = readPage(html);
      const [, tag = ""] = /<form\b([^>]*method="post"[^>]*)>/.exec(html.slice(html.indexOf("<main"))) ?? [];
      const action = /action="([^"]*)"/.exec(tag)?.[1]?.replaceAll("&amp;", "&") ?? path;
      const values: [string, string][] = Object.entries(fields).flatMap(([name, all]) =>
        // A browser sends every line break as two signs.
        all.map((one): [string, string] => [name, one.replace(/\r?\n/g, "\r\n")]),
      );
      const pressed = page.controls.find(({ kind, name }) => kind === "button" && name === button);
      if (pressed) values.push([pressed.name, pressed.value]);
      const fileFields = page.controls.filter(({ kind }) => kind === "file").map(({ name }) => name);
      if (!tag.includes('encType="multipart/form-data"')) {
        // Of a file such a form sends the name alone.
        for (const name of fileFields) values.push([name, file?.name ?? ""]);
        return ask(action, { method: "POST", body: new URLSearchParams(values) });
      }
      const body = new FormData();
      for (const [name, value] of values) body.append(name, value);
      for (const name of fileFields)
        body.append(
          name,
          new Blob([file ? new Uint8Array(file.bytes) : ""], { type: file?.type ?? "" }),
          file?.name ?? "",
        );
      return ask(action, { method: "POST", body });
    },
  };
};
