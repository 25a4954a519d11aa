import { describe, expect, it } from "vitest";
import type { Activity } from "../api.ts";
import { CATALOGUES } from "../messages/index.ts";
import { queryOf, readChosen } from "../portal/chosen.ts";
import { writeAtom } from "./atom.ts";
import type { FeedSource } from "./entry.ts";
import { escapeText, foldLine, writeCalendar } from "./icalendar.ts";
import { writeJsonFeed } from "./json-feed.ts";

const anActivity = (change: Partial<Activity> = {}): Activity => ({
  id: "018f0000-0000-7000-8000-000000000001",
  slug: "benches",
  title: "Benches",
  summary: "Where should benches go?",
  inLanguages: { pl: { title: { text: "Ławki", isChecked: true } } },
  level: "consult",
  phase: "open",
  opensOn: "2026-05-20",
  closesOn: "2026-06-30",
  closesAtTime: "23:59",
  resultDueOn: "2026-09-22",
  isOverdue: false,
  topics: ["parks"],
  audiences: [],
  areas: [],
  organisation: "",
  owner: { post: "" },
  demonstration: true,
  changedAt: "2026-05-20T10:00:00.000Z",
  ...change,
});

const source = (...activities: Activity[]): FeedSource => ({
  language: "en",
  t: CATALOGUES.en,
  feed: { activities, topics: [{ code: "parks", name: "Parks & ponds" }], areas: [] },
  origin: "https://say.example.org",
  pageAddress: "https://say.example.org/consultations?topic=parks",
  feedAddress: "https://say.example.org/feeds/consultations.atom?topic=parks&phase=open",
  addressOf: ({ slug }) => `https://say.example.org/consultations/${slug}`,
});

describe("the feeds in another language", () => {
  const inPolish = { ...source(anActivity()), language: "pl", t: CATALOGUES.pl } as const;
  const inLithuanian = { ...source(anActivity()), language: "lt", t: CATALOGUES.lt } as const;

  it("carry a title as it was translated, and say of one that was not that it is English", () => {
    expect(writeAtom(inPolish)).toContain("<title>Ławki</title>");
    expect(writeAtom(inLithuanian)).toContain('<title xml:lang="en">Benches</title>');
    expect(writeAtom(source(anActivity()))).toContain("<title>Benches</title>");
    const [polish] = JSON.parse(writeJsonFeed(inPolish)).items;
    expect([polish.title, polish.language]).toEqual(["Ławki", undefined]);
    const [lithuanian] = JSON.parse(writeJsonFeed(inLithuanian)).items;
    expect([lithuanian.title, lithuanian.language]).toEqual(["Benches", "en"]);
    expect(writeCalendar(inPolish)).toContain("Ławki");
  });
});

describe("the feeds in a language in which nobody has checked a title", () => {
  const unchecked = { pl: { title: { text: "Ławki", isChecked: false } } };
  const other = { id: "018f0000-0000-7000-8000-000000000002", slug: "paths" };
  const inPolish = {
    ...source(anActivity({ inLanguages: unchecked }), anActivity(other)),
    language: "pl",
    t: CATALOGUES.pl,
  } as const;
  const { listNotChecked } = CATALOGUES.pl.told;
  const events = (text: string) => text.replaceAll("\r\n ", "").replaceAll("\\,", ",").split("BEGIN:VEVENT").slice(1);

  it("say so of themselves, and by a field or in the event which one it is", () => {
    expect(writeAtom(inPolish)).toContain(`<subtitle>${listNotChecked}</subtitle>`);
    const { description, items } = JSON.parse(writeJsonFeed(inPolish));
    expect(description).toBe(listNotChecked);
    const fields = (items as { _consultation: { translation_unchecked: boolean } }[]).map(
      ({ _consultation: own }) => own,
    );
    expect(fields.map((own) => own.translation_unchecked)).toEqual([true, false]);
    expect(events(writeCalendar(inPolish)).map((event) => event.includes(listNotChecked))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("say nothing of it in English, nor where all is checked", () => {
    const english = source(anActivity({ inLanguages: unchecked }));
    const checked = { ...source(anActivity()), language: "pl", t: CATALOGUES.pl } as const;
    for (const feed of [english, checked]) {
      expect(writeAtom(feed)).not.toContain("<subtitle>");
      expect(JSON.parse(writeJsonFeed(feed)).description).toBeUndefined();
      expect(JSON.parse(writeJsonFeed(feed)).items[0]._consultation.translation_unchecked).toBe(false);
    }
  });
});

describe("the Atom feed", () => {
  it("keeps an entry's id when its title, state and address change", () => {
    const id = "<id>tag:say.example.org,2026:consultation/018f0000-0000-7000-8000-000000000001</id>";
    expect(writeAtom(source(anActivity()))).toContain(id);
    expect(writeAtom(source(anActivity({ title: "Seats", slug: "seats", phase: "closed" })))).toContain(id);
  });

  it("holds whatever an officer may write without breaking, and nothing XML cannot hold", () => {
    const hard = anActivity({ title: 'A <b> & "c" ]]> \u0000\u0008\ufffe', summary: "<!-- <entry>" });
    const text = writeAtom(source(hard));
    expect(text).toContain("<title>A &lt;b&gt; &amp; &quot;c&quot; ]]&gt; </title>");
    expect(text).toContain('label="Parks &amp; ponds"');
    expect(text.match(/<entry>/g)).toHaveLength(1);
  });

  it("with nothing in it is still whole, and does not seem new each time", () => {
    expect(writeAtom(source())).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  });
});

describe("the JSON feed", () => {
  it("has what version 1.1 asks for, and its own under a name of its own", () => {
    const feed = JSON.parse(writeJsonFeed(source(anActivity({ phase: "closed", isOverdue: true }))));
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: expect.any(String) });
    expect(feed.items[0]).toMatchObject({
      id: "tag:say.example.org,2026:consultation/018f0000-0000-7000-8000-000000000001",
      url: "https://say.example.org/consultations/benches",
      content_text: "Where should benches go?",
      date_modified: "2026-05-20T10:00:00.000Z",
      _consultation: { phase: "closed", result_overdue: true, closes_on: "2026-06-30" },
    });
  });
});

describe("the calendar", () => {
  it("has the day something opens and the day it closes, as whole days", () => {
    const text = writeCalendar(source(anActivity()));
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain("DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701\r\n");
    expect(text).toContain("DTSTAMP:20260520T100000Z\r\n");
  });

  it("breaks lines at 75 octets, never inside a letter, and loses nothing", () => {
    const texts = ["x", "ławka ", "長椅", "🪑", "a,b;c\\", "e\u0301"].map((text) => text.repeat(90));
    for (const text of texts)
      for (let length = 0; length < text.length; length += 7) {
        const line = `SUMMARY:${escapeText(text.slice(0, length))}`;
        const folded = foldLine(line);
        for (const part of folded.split("\r\n")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll("\r\n ", "")).toBe(line);
      }
  });

  it("lets no text end its line or begin a property", () => {
    expect(escapeText("a;b,c\\d\r\ne\rf\u0007")).toBe("a\\;b\\,c\\\\d\\ne\\nf");
    const title = "Benches\r\nEND:VCALENDAR";
    expect(writeCalendar(source(anActivity({ title }))).match(/^END:VCALENDAR/gm)).toHaveLength(1);
  });
});

describe("what an address asks for", () => {
  it("is written in one way, and read again as it was", () => {
    const chosen = readChosen({ topic: "parks", phase: "open", words: " benches ", page: "3", overdue: "yes" });
    expect(queryOf(chosen)).toBe("?words=benches&phase=open&topic=parks&overdue=yes&page=3");
    expect(readChosen(Object.fromEntries(new URLSearchParams(queryOf(chosen))))).toEqual(chosen);
  });

  it("leaves out what cannot be read", () => {
    expect(
      readChosen({ topic: "Not a code!", phase: "soon", page: "-1", audience: "all", area: "x".repeat(30) }),
    ).toEqual({ page: 1, all: false });
  });
});
