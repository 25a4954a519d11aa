import type { Option } from "../questionnaire/option.ts";
import type { BankQuestion } from "./bank-question.ts";

const GOV_UK = "GOV.UK Design System, equality information pattern, as of 6 August 2026 (Open Government Licence v3.0)";
const GSS =
  "Government Statistical Service harmonised categories, gov.uk, 18 March 2025 (Open Government Licence v3.0)";
const CENSUS = "Census 2021, Office for National Statistics (Open Government Licence v3.0)";
const OWN = "this project's wording; there is no harmonised standard";

const option = (id: string, text: string): Option => ({ id, text });
const other = (id: string, text: string): Option => ({ id, text, other: true });
const yesNo = [option("yes", "Yes"), option("no", "No")];
const declines: ["prefer-not-to-say"] = ["prefer-not-to-say"];

const single = (
  id: string,
  text: string,
  options: Option[],
  about: { source: string; isSensitive: boolean; hint?: string; after?: readonly [question: string, option: string] },
): BankQuestion => ({
  topic: "about-the-person",
  source: about.source,
  isSensitive: about.isSensitive,
  question: {
    kind: "single",
    id,
    text,
    required: false,
    options,
    declines,
    fromBank: id,
    ...(about.hint !== undefined && { hint: about.hint }),
    ...(about.after && {
      showIf: { any: [{ all: [{ test: "chosen", question: about.after[0], anyOf: [about.after[1]] }] }] },
    }),
  },
});

const background = (id: string, text: string, group: string, options: Option[]): BankQuestion =>
  single(id, text, options, { source: GSS, isSensitive: true, after: ["ethnic-group", group] });

/** Questions asked in the same words across government, so that answers can be compared. Every one may be left out. */
export const HARMONISED_QUESTIONS: readonly BankQuestion[] = [
  single(
    "age-band",
    "How old are you?",
    [
      option("under-16", "Under 16"),
      option("16-17", "16 to 17"),
      option("18-24", "18 to 24"),
      option("25-34", "25 to 34"),
      option("35-44", "35 to 44"),
      option("45-54", "45 to 54"),
      option("55-64", "55 to 64"),
      option("65-74", "65 to 74"),
      option("75-84", "75 to 84"),
      option("85-over", "85 or over"),
    ],
    { source: OWN, isSensitive: false },
  ),
  single("sex", "What is your sex?", [option("female", "Female"), option("male", "Male")], {
    source: GOV_UK,
    isSensitive: false,
  }),
  single(
    "gender-identity",
    "Is the gender you identify with the same as your sex registered at birth?",
    [option("yes", "Yes"), other("no", "No")],
    { source: GOV_UK, isSensitive: true },
  ),
  single(
    "ethnic-group",
    "What is your ethnic group?",
    [
      option("white", "White"),
      option("mixed", "Mixed or multiple ethnic groups"),
      option("asian", "Asian or Asian British"),
      option("black", "Black, Black British, Caribbean or African"),
      option("other", "Other ethnic group"),
    ],
    { source: GSS, isSensitive: true },
  ),
  background("ethnic-white", "Which of the following best describes your White background?", "white", [
    option("british", "English, Welsh, Scottish, Northern Irish or British"),
    option("irish", "Irish"),
    option("gypsy-traveller", "Gypsy or Irish Traveller"),
    option("roma", "Roma"),
    other("other-white", "Any other White background"),
  ]),
  background(
    "ethnic-mixed",
    "Which of the following best describes your mixed or multiple ethnic groups background?",
    "mixed",
    [
      option("white-black-caribbean", "White and Black Caribbean"),
      option("white-black-african", "White and Black African"),
      option("white-asian", "White and Asian"),
      other("other-mixed", "Any other Mixed or Multiple ethnic background"),
    ],
  ),
  background("ethnic-asian", "Which of the following best describes your Asian or Asian British background?", "asian", [
    option("indian", "Indian"),
    option("pakistani", "Pakistani"),
    option("bangladeshi", "Bangladeshi"),
    option("chinese", "Chinese"),
    other("other-asian", "Any other Asian background"),
  ]),
  background(
    "ethnic-black",
    "Which of the following best describes your Black, Black British, Caribbean or African background?",
    "black",
    [
      option("caribbean", "Caribbean"),
      option("african", "African"),
      other("other-black", "Any other Black, Black British, or Caribbean background"),
    ],
  ),
  background("ethnic-other", "Which of the following best describes your background?", "other", [
    option("arab", "Arab"),
    other("any-other", "Any other ethnic group"),
  ]),
  single(
    "condition",
    "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?",
    yesNo,
    { source: GOV_UK, isSensitive: true },
  ),
  single(
    "condition-impact",
    "Do any of your conditions or illnesses reduce your ability to carry out day to day activities?",
    [option("lot", "Yes, a lot"), option("little", "Yes, a little"), option("not", "Not at all")],
    { source: GOV_UK, isSensitive: true, after: ["condition", "yes"] },
  ),
  single(
    "religion",
    "What is your religion?",
    [
      option("none", "No religion"),
      option("christian", "Christian"),
      option("buddhist", "Buddhist"),
      option("hindu", "Hindu"),
      option("jewish", "Jewish"),
      option("muslim", "Muslim"),
      option("sikh", "Sikh"),
      other("other", "Any other religion"),
    ],
    {
      source: GOV_UK,
      isSensitive: true,
      hint: "Christian includes Church of England, Catholic, Protestant and all other Christian denominations.",
    },
  ),
  single(
    "sexual-orientation",
    "Which of the following best describes your sexual orientation?",
    [
      option("straight", "Heterosexual or straight"),
      option("gay-lesbian", "Gay or lesbian"),
      option("bi", "Bisexual"),
      other("other", "Other"),
    ],
    { source: GOV_UK, isSensitive: true },
  ),
  single(
    "unpaid-care",
    "Do you look after, or give any help or support to, anyone because they have long-term physical or mental health conditions or illnesses, or problems related to old age?",
    [
      option("no", "No"),
      option("0-9", "Yes, 9 hours a week or less"),
      option("10-19", "Yes, 10 to 19 hours a week"),
      option("20-34", "Yes, 20 to 34 hours a week"),
      option("35-49", "Yes, 35 to 49 hours a week"),
      option("50-over", "Yes, 50 or more hours a week"),
    ],
    { source: CENSUS, isSensitive: false, hint: "Do not count anything you do as paid work." },
  ),
  single("care-experience", "Have you ever been in the care of a local authority?", yesNo, {
    source: OWN,
    isSensitive: false,
  }),
  single(
    "main-language",
    "What is your main language?",
    [
      option("en", "English"),
      option("ro", "Romanian"),
      option("pl", "Polish"),
      option("lt", "Lithuanian"),
      other("other", "Other"),
    ],
    { source: OWN, isSensitive: false },
  ),
];
