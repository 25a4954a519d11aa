import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  expectHeading,
  FRAMEWORK,
  pressContinue,
  sendAnswers,
  skipQuestions,
  startAnswering,
  textOf,
} from "./answering-steps.ts";
import { inspectPage, NARROW } from "./inspect-page.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const visit = async (path: string): Promise<Page> => {
  const { page } = await stage.visitor();
  await page.goto(stage.platform.resident + path);
  return page;
};

/** Every page that needs nothing but its address, by the name its picture gets. */
const BY_ADDRESS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "the list, and a consultation in each state": {
    home: "/",
    "consultation-open": `/consultations/${FRAMEWORK}`,
    "consultation-planned": "/consultations/opening-hours-at-libraries-and-community-hubs",
    "consultation-with-feedback": "/consultations/small-grants-for-neighbours-ideas",
  },
  "looking a reference up, and the pages about the site": {
    "reference-asked": "/reference",
    "reference-wrong": "/reference/1234",
    accessibility: "/accessibility",
    privacy: "/privacy",
    cookies: "/cookies",
    "not-found": "/nothing",
  },
  "the areas, and each answer to a postcode": {
    areas: "/areas",
    "areas-found": "/areas?postcode=RM20+2AA",
    "areas-several": "/areas?postcode=RM17+6SL",
    "areas-outside": "/areas?postcode=SW1A+1AA",
    "areas-unknown": "/areas?postcode=RM17+1AA",
    "areas-wrong": "/areas?postcode=Grays",
  },
  "pages in the other languages": {
    "polish-home": "/pl",
    "romanian-consultation": `/ro/consultations/${FRAMEWORK}`,
    "lithuanian-areas": "/lt/areas?postcode=RM17+6SL",
  },
};

describe("a page of the resident site has nothing that axe finds and no sideways scrolling:", () => {
  for (const [group, pages] of Object.entries(BY_ADDRESS))
    it(group, async () => {
      const { page } = await stage.visitor();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(stage.platform.resident + path);
        await inspectPage(page, name);
      }
    });

  it("each question, and each with an error", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { slug } = await officer.open(
      "Benches on every page",
      ONE_OF_EACH.map((question) => ({ ...question, required: true })),
    );
    const page = await visit(`/consultations/${slug}`);
    await startAnswering(page, stage.platform.resident, slug);
    for (const kind of ["single", "several", "text"]) {
      await inspectPage(page, `question-${kind}`);
      await pressContinue(page);
      await inspectPage(page, `question-${kind}-wrong`);
      if (kind === "text") await page.getByLabel("What else").fill("A bench in the shade. ".repeat(4));
      else await page.locator("main input:not([type=hidden])").last().check();
      await pressContinue(page);
    }
    await page.goto(`${stage.platform.resident}/consultations/${slug}/questions/words?from=check`);
    await page.getByLabel("What else").fill("A bench in the shade. ".repeat(40));
    await pressContinue(page);
    await inspectPage(page, "question-text-too-long");
  });

  it("where a resident lives, check, confirmation, and the page of the reference", async () => {
    const page = await visit("/");
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    const at = `${stage.platform.resident}/consultations/${FRAMEWORK}`;
    await skipQuestions(page);
    await inspectPage(page, "where");
    await pressContinue(page);
    await inspectPage(page, "where-wrong");
    await page.getByLabel("I will give my postcode").check();
    await page.getByLabel("Postcode", { exact: true }).fill("RM17 6SL");
    await pressContinue(page);
    await inspectPage(page, "area");
    await pressContinue(page);
    await inspectPage(page, "area-wrong");
    await page.getByRole("radio").first().check();
    await pressContinue(page);
    await page.goto(`${at}/questions/objectives?from=check`);
    for (const choice of await page.getByRole("checkbox").all()) await choice.check();
    await pressContinue(page);
    await page.goto(`${at}/questions/red-tape?from=check`);
    await page.getByLabel("What red tape").fill(`${"Donaudampfschifffahrtsgesellschaft".repeat(5)}\n\nשלום`);
    await pressContinue(page);
    await inspectPage(page, "check");
    await page.goto(`${at}/continue`);
    await inspectPage(page, "continue");
    await page.goto(`${at}/check`);
    const reference = await sendAnswers(page);
    await inspectPage(page, "sent");
    await page.goto(`${at}/continue`);
    await expectHeading(page, "You have sent your answers");
    await inspectPage(page, "sent-before");
    await page.goto(`${stage.platform.resident}/reference/${reference}`);
    await inspectPage(page, "reference");
  });

  it("what is shown when something stands in the way", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { id, slug } = await officer.open("Benches that close", [
      ...ONE_OF_EACH,
      { kind: "text", id: "must", text: "What must be said?", required: true },
    ]);
    const at = `${stage.platform.resident}/consultations/${slug}`;
    const page = await visit(`/consultations/${slug}/check`);
    await inspectPage(page, "draft-not-there");
    await startAnswering(page, stage.platform.resident, slug);
    await page.goto(`${at}/check`);
    await page.getByRole("button", { name: "Send your answers" }).click();
    await inspectPage(page, "check-wrong");
    await page.goto(`${at}/questions/words`);
    await page.getByLabel("What else").fill("A bench in the shade.");
    await page.context().clearCookies();
    await pressContinue(page);
    await inspectPage(page, "draft-lost");
    await page.goto(`${at}/questions/must`);
    await page.getByLabel("What must be said?").fill("A bench in the shade.");
    await officer.withdraw(id, "The money was withdrawn.");
    await pressContinue(page);
    await inspectPage(page, "not-sent");
    await ended(page, at);
    await inspectPage(page, "consultation-ended-early");
  });

  /** A page that everybody sees is held for some seconds, so the end shows a moment later. */
  const ended = async (page: Page, at: string): Promise<void> => {
    const told = async () => {
      await page.goto(at);
      return page.getByText("This consultation was stopped for good.").count();
    };
    await expect.poll(told, { timeout: 15_000, interval: 500 }).toBe(1);
  };

  it("what is shown when a form comes from elsewhere, is too large, or the service is down", async () => {
    const page = await visit(`/consultations/${FRAMEWORK}`);
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`data:text/html,<form method=post action="${stage.platform.resident}/reference"><button>`);
    await elsewhere.getByRole("button").click();
    await elsewhere.waitForURL(/reference/);
    await expectHeading(elsewhere, "This form was not sent from here");
    await inspectPage(elsewhere, "from-elsewhere");
    await elsewhere.close();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}/questions/change`);
    await page.locator("form").evaluate((form) => {
      // In a field that is not shown: laying out so much text takes the browser longer than sending it.
      const field = Object.assign(document.createElement("input"), { type: "hidden", name: "change" });
      field.value = "x".repeat(2_100_000);
      form.append(field);
    });
    await pressContinue(page);
    await expectHeading(page, "That is too much to send at once");
    await inspectPage(page, "too-large");
    await stage.platform.stopApi();
    try {
      await page.goto(`${stage.platform.resident}/areas?postcode=RM20+2AA`);
      await expectHeading(page, "Sorry, there is a problem");
      await inspectPage(page, "problem");
    } finally {
      await stage.platform.startApi();
    }
  });
});

describe("a resident who set their device up to suit them", () => {
  it("can still see every box, choice and button in forced colours", async () => {
    const { page } = await stage.visitor({ forcedColors: "active", viewport: NARROW });
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await page.getByRole("radio").first().check();
    const drawn = await page.evaluate(() => {
      const widthOf = (element: Element | null, part?: string) =>
        element ? Number.parseFloat(getComputedStyle(element, part).borderTopWidth) : 0;
      return {
        circle: widthOf(document.querySelector(".govuk-radios__label"), "::before"),
        dot: getComputedStyle(document.querySelector(".govuk-radios__label") as Element, "::after").opacity,
        button: widthOf(document.querySelector("button.govuk-button")),
      };
    });
    expect(drawn.circle).toBeGreaterThan(0);
    expect(drawn.dot).toBe("1");
    expect(drawn.button).toBeGreaterThan(0);
  });

  it("sees nothing move where they asked for less motion", async () => {
    const { page } = await stage.visitor({ reducedMotion: "reduce" });
    for (const path of ["/", `/consultations/${FRAMEWORK}`, "/consultations/small-grants-for-neighbours-ideas"]) {
      await page.goto(stage.platform.resident + path);
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .filter((element) => {
            const style = getComputedStyle(element);
            const longest = Math.max(
              ...[style.animationDuration, style.transitionDuration].map((value) => Number.parseFloat(value)),
            );
            return longest > 0.01;
          })
          .map((element) => `${element.tagName}.${element.className}`),
      );
      expect(moving).toEqual([]);
    }
  });

  it("can hit every link, button and choice with a finger: 24 pixels or room around it", async () => {
    const { page } = await stage.visitor({ viewport: NARROW, hasTouch: true });
    for (const path of ["/", `/consultations/${FRAMEWORK}`, "/areas"]) {
      await page.goto(stage.platform.resident + path);
      const small = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll("a, button, input:not([type=hidden]), summary")]
          .filter((element) => !element.closest("p, li p") && !element.matches(".govuk-skip-link"))
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0);
        return boxes
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .filter(({ element, box }) => {
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            return boxes.some(
              ({ element: other, box: near }) =>
                other !== element && near.x < x + 12 && near.right > x - 12 && near.y < y + 12 && near.bottom > y - 12,
            );
          })
          .map(({ element }) => element.textContent);
      });
      expect(small).toEqual([]);
    }
  });
});

describe("the page of a consultation whose outcome is told", () => {
  it("expects no decision any more", async () => {
    const page = await visit("/consultations/small-grants-for-neighbours-ideas");
    const facts = page.locator(".govuk-summary-list").first().locator(".govuk-summary-list__key");
    expect(await facts.allInnerTexts()).toEqual(["Closed", "Who decides", "Decision"]);
  });
});

describe("a page in another language", () => {
  const told = async (path: string) => textOf((await visit(path)).locator("main .govuk-inset-text").last());

  it("asks people to call only where it names a number", async () => {
    expect(await told(`/pl/consultations/${FRAMEWORK}`)).toMatch(/tylko po angielsku\. Zadzwoń do nas/);
    expect(await told("/pl/consultations/small-grants-for-neighbours-ideas")).toMatch(/tylko po angielsku\.$/);
    expect(await told("/pl/privacy")).toMatch(/tylko po angielsku\.$/);
  });
});

describe("the key of the picture of the wards", () => {
  it("has hexagons of one size on a narrow screen, however long the names beside them are", async () => {
    const page = await visit("/areas");
    await page.setViewportSize(NARROW);
    const boxes = await Promise.all((await page.locator(".cc-hex__swatch").all()).map((one) => one.boundingBox()));
    expect(boxes.map((box) => box?.width)).toEqual([20, 20, 20, 20]);
  });
});
