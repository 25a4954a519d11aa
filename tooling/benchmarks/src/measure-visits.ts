import { openBrowser } from "../../journeys/browser.ts";
import type { Platform } from "./platform.ts";
import type { Finding } from "./report.ts";
import { openConsultation, type Setting } from "./setting.ts";
import { figure } from "./spread.ts";
import { answerAll, type Cookie, originOf } from "./visitor.ts";

type Page = { readonly name: string; readonly path: string; readonly cookies?: readonly Cookie[] };
type Weight = { readonly bytes: number; readonly requests: number; readonly byType: Readonly<Record<string, number>> };

/** What a browser with an empty cache loads for each page of the residents' site, with and without enhancement. */
export const measureVisits = async ({ platform, say }: Setting): Promise<Finding> => {
  const pages = await pagesToVisit(platform);
  const browser = await openBrowser();
  const origin = originOf(platform);
  try {
    const weigh = async ({ path, cookies = [] }: Page, javaScriptEnabled: boolean): Promise<Weight> => {
      const context = await browser.newContext({ javaScriptEnabled });
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      const byType: Record<string, number> = {};
      const types = new Map<string, string>();
      let [bytes, requests] = [0, 0];
      session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
      session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        const type = types.get(requestId) ?? "Other";
        bytes += encodedDataLength;
        requests += 1;
        byType[type] = (byType[type] ?? 0) + encodedDataLength;
      });
      const answer = await page.goto(`${origin}${path}`, { waitUntil: "networkidle" });
      if (answer?.status() !== 200 || new URL(page.url()).pathname !== path)
        throw new Error(`${path} was not shown: ${answer?.status()} at ${page.url()}.`);
      await context.close();
      return { bytes, requests, byType };
    };
    const weights: { page: Page; plain: Weight; enhanced: Weight }[] = [];
    for (const page of pages) {
      const weight = { page, plain: await weigh(page, false), enhanced: await weigh(page, true) };
      weights.push(weight);
      say(`${page.name}: ${figure(weight.plain.bytes)} bytes, enhanced ${figure(weight.enhanced.bytes)}`);
    }
    const icon = await fetch(`${origin}/icon.svg`, { headers: { "accept-encoding": "br" } });
    const iconBytes = Number(icon.headers.get("content-length")) || (await icon.arrayBuffer()).byteLength;
    const of = (weight: Weight, type: string) => figure(weight.byType[type] ?? 0);
    return {
      tables: [
        {
          title: "A first visit to each page of the residents' site",
          columns: [
            "bytes transferred, with headers",
            "without JavaScript",
            "requests",
            "enhanced",
            "requests",
            "HTML",
            "CSS",
            "scripts",
          ],
          rows: weights.map(({ page, plain, enhanced }) => [
            page.name,
            figure(plain.bytes),
            String(plain.requests),
            figure(enhanced.bytes),
            String(enhanced.requests),
            of(enhanced, "Document"),
            of(enhanced, "Stylesheet"),
            of(enhanced, "Script"),
          ]),
          notes: [
            `A browser with a window also fetches the icon once, ${figure(iconBytes)} bytes and its headers. There are no fonts and no other pictures to load. The consultation page may be 25,000 bytes at most.`,
          ],
        },
      ],
      data: {
        weights: weights.map(({ page, ...weight }) => ({ name: page.name, path: page.path, ...weight })),
        iconBytes,
      },
    };
  } finally {
    await browser.close();
  }
};

const pagesToVisit = async (platform: Platform): Promise<Page[]> => {
  const consultation = await openConsultation(platform);
  const [draft, sent] = [await answerAll(platform, "check"), await answerAll(platform, "sent")];
  const reference = sent.endedAt.split("/").at(-1) ?? "";
  const at = `/consultations/${consultation.slug}`;
  const kinds = { single: "choose one", several: "choose several", text: "own words" };
  const asked = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    const question = consultation.questionnaire.questions.find((one) => one.kind === kind);
    return question ? [{ name: `a question: ${kinds[kind]}`, path: `${at}/questions/${question.id}`, ...draft }] : [];
  });
  return [
    { name: "home", path: "/" },
    { name: "the consultation", path: at },
    ...asked,
    { name: "where you live", path: `${at}/where`, ...draft },
    { name: "check your answers", path: `${at}/check`, ...draft },
    { name: "confirmation", path: sent.endedAt, cookies: sent.cookies },
    { name: "asking for a reference", path: "/reference" },
    { name: "what came of an answer", path: `/reference/${reference}` },
    { name: "areas", path: "/areas" },
  ];
};
