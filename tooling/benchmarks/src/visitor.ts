import type { Platform } from "./platform.ts";
import { answersTo, openConsultation } from "./setting.ts";

export type Cookie = { readonly name: string; readonly value: string };

/** A visitor of the residents' site without a browser: posts its forms and keeps its cookies. */
const aVisitor = (platform: Platform) => {
  const origin = originOf(platform);
  const cookies = new Map<string, string>();
  const post = async (path: string, fields: Record<string, string | readonly string[]>): Promise<string> => {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(`${origin}${path}`, {
      method: "POST",
      headers: { origin, cookie },
      body,
      redirect: "manual",
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const to = answer.headers.get("location");
    if (answer.status !== 303 || to === null) throw new Error(`The form at ${path} was not taken: ${answer.status}.`);
    return new URL(to, origin).pathname;
  };
  return { post, cookies: (): Cookie[] => [...cookies].map(([name, value]) => ({ name, value })) };
};

/** The address the residents' site answers to; forms from another are refused. */
export const originOf = ({ ports }: Platform): string => `http://localhost:${ports.resident}`;

export type Visit = { readonly cookies: readonly Cookie[]; readonly endedAt: string };

/** Answers every question, up to the page on which answers are checked, or to the very end. */
export const answerAll = async (platform: Platform, upTo: "start" | "check" | "sent"): Promise<Visit> => {
  const consultation = await openConsultation(platform);
  const at = `/consultations/${consultation.slug}`;
  const visitor = aVisitor(platform);
  let endedAt = await visitor.post(`${at}/start`, {});
  if (upTo !== "start") {
    for (const [id, answer] of Object.entries(answersTo(consultation)))
      await visitor.post(`${at}/questions/${id}`, { [id]: answer });
    endedAt = await visitor.post(`${at}/where`, { where: "not-sure", postcode: "" });
  }
  if (upTo === "sent") endedAt = await visitor.post(`${at}/check`, {});
  return { cookies: visitor.cookies(), endedAt };
};
