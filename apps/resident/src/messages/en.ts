import { formatDate, formatTime } from "@collaborative-communities/foundation";
import { account, accountRefusals } from "./account-en.ts";
import { answerRefusals, asking } from "./asking/en.ts";
import { challenge, decisions, fairness } from "./fairness/en.ts";
import { fields, fileRefusals } from "./fields/en.ts";
import { informationEn } from "./information-en.ts";
import { integrity } from "./integrity/en.ts";
import { paperEn } from "./paper-en.ts";
import { planEn } from "./plan-en.ts";
import { portalEn } from "./portal-en.ts";
import { results } from "./results/en.ts";
import { returning, returningRefusals } from "./returning-en.ts";
import { told } from "./told/en.ts";
import { yourDataEn } from "./your-data/en.ts";

const date = (day: string) => formatDate(day, "en-GB");
const number = (count: number) => count.toLocaleString("en-GB");

/**
 * Every word of the resident site, in English. The other languages have the same shape, so a sentence that is missing
 * in one of them is a type error.
 */
export const en = {
  language: { tag: "en-GB", name: "English", choose: "Language", machineTranslated: "" },
  service: {
    name: "Have your say",
    council: "Thurrock demonstration",
    skip: "Skip to main content",
    back: "Back",
    continue: "Continue",
    change: "Change",
    notProvided: "Not provided",
    errorTitle: "Error: ",
    errorPrefix: "Error:",
    problem: "There is a problem",
    navigation: "Menu",
    demonstrationTitle: "Demonstration",
    demonstration: "This is a demonstration. The people and the answers in it are made up.",
    onlyInEnglish: "",
    reasonsInEnglish: "",
    callForHelp: "",
    opensHere: "Consultations",
    footer: "Help and information",
  },
  when: { date, closes: (day: string, time: string) => `${formatTime(time)} on ${date(day)}` },
  state: {
    open: "Open",
    planned: "Planned",
    closed: "Closed",
    decided: "Decided",
    "fed-back": "You said, we did",
    withdrawn: "Withdrawn",
  },
  home: {
    title: "Have your say",
    lead: "Help decide what happens where you live. You do not need an account.",
    open: "Open now",
    none: "Nothing is open just now. Look at what is planned, or at what changed because of earlier answers.",
    planned: "Planned",
    closed: "Closed, waiting for the result",
    fedback: "What changed because you answered",
    closes: (day: string, time: string) => `Closes at ${formatTime(time)} on ${date(day)}`,
    opens: (day: string) => `Planned to open on ${date(day)}`,
    closedOn: (day: string) => `Closed on ${date(day)}`,
    answered: "You answered before?",
    answeredHelp: "Enter your reference to see what came of it.",
  },
  consultation: {
    promise: "What we promise",
    level: {
      inform: "We will tell you clearly and in good time.",
      consult: "We will ask before we decide, listen, and tell you what difference it made.",
      involve: "We will work with you through the process so your concerns show in the options.",
      collaborate: "We will design and choose the answer together as far as the law lets us.",
      empower: "You decide; we carry it out within these limits.",
    },
    proposal: "What is proposed",
    canChange: "What you can change",
    cannotChange: "What cannot change, and why",
    why: "Why",
    what: "What",
    decides: "Who decides",
    decision: "Decision expected",
    closes: "Closes",
    opens: "Planned to open",
    questions: "Questions",
    questionCount: (count: number) =>
      count === 1 ? "1 question. Skip it if you like." : `${number(count)} questions. Skip any you like.`,
    questionCountRequired: (count: number, required: number) =>
      count === required
        ? count === 1
          ? "1 question. It needs an answer."
          : `${number(count)} questions. All need an answer.`
        : `${number(count)} questions. ${required === 1 ? "1 needs an answer" : `${number(required)} need an answer`}. Skip any others you like.`,
    start: "Start now",
    startHint: "Your answers are saved as you go. Nothing is sent until you say so.",
    otherWays: "Other ways to answer",
    otherWaysLead: "Answers by every route count the same. You can ask for paper, large print or another language.",
    telephone: "Telephone",
    email: "Email",
    post: "Post",
    postGrace: (days: number) =>
      `Post it before the closing day. It counts if it arrives within ${days} working days after.`,
    plannedNote: "This consultation has not opened yet.",
    closedNote: "This consultation has closed. The result will be shown here.",
    nothingAsked: "This page is to tell you about something. It does not ask for answers.",
    timeline: "Where we are",
    stages: {
      closed: "Closed",
      decision: "Decision",
    },
    stageState: { done: "Done", current: "Now", coming: "To come" },
    feedback: "What changed",
    youSaid: "You said",
    weDid: "We did",
    weCouldNot: "We could not, because",
    results: "How people answered",
    resultsLead: (count: number) =>
      `${count === 1 ? "1 answer was" : `${number(count)} answers were`} counted. These are the views of those who answered, not of everybody who lives here.`,
    base: (answered: number) => `${number(answered)} answered this question.`,
    skipped: (count: number) => `${number(count)} skipped it.`,
    writtenAnswers: (count: number) =>
      count === 1
        ? "1 person wrote something in their own words."
        : `${number(count)} people wrote something in their own words.`,
    chart: { number: "Number", share: "Share", table: "Show as a table" },
    openData: {
      title: "Take the counts with you",
      csv: "Counts as a table (CSV)",
      json: "Counts as data (JSON)",
      note: "These are the figures of this page. What is not shown here is not in them.",
    },
    evidencePack: {
      title: "Check it yourself",
      download: "Download the evidence pack (ZIP)",
      note: "It holds what we keep about this consultation, with nothing personal. It is in English. It is signed, so you can check that nobody changed it.",
    },
    preview: "Preview",
    previewBanner: "Preview. Only people with this address can see it. Nothing here can be sent.",
    previewQuestion: (place: number, of: number) => `Question ${place} of ${of}, as it will look`,
  },
  answering: {
    progress: (place: number, of: number) => `Question ${place} of ${of}`,
    optional: "You can skip this question.",
    chooseOne: "Choose one answer.",
    chooseSeveral: "Choose all that apply.",
    limit: (most: number) => `You can enter up to ${number(most)} characters.`,
    whereTitle: "Where do you live?",
    whereHint: "This shows which parts of the area we have heard from. It is not used to find out who you are.",
    wherePostcode: "I will give my postcode",
    postcode: "Postcode",
    postcodeHint: "For example, RM17 6SL",
    whereNotSure: "I am not sure of my postcode",
    whereOutside: (place: string) => `I do not live in ${place}`,
    whereNotSaid: "I would rather not say",
    areaTitle: "Which of these areas do you live in?",
    areaHint: (postcode: string) => `${postcode} could be in more than one area.`,
    areaNotSure: "I am not sure",
    or: "or",
    wardsUntil: "These are the wards as they were until May 2026.",
    checkTitle: "Check your answers before you send them",
    checkSend: "Send your answers",
    checkNote: "When you send them, your answers are counted and you get a reference.",
    whereRow: "Where you live",
    nothingYet: "You have not answered any question yet. You can still send this, or go back and answer.",
    continueTitle: "You have answers that you did not send",
    continueLead: "They may be yours, or somebody’s who used this device before you.",
    continueButton: "Go on with these answers",
    againButton: "Throw them away and start again",
    draftLost: "We could not find your earlier answers",
    draftLostBody: "The answer you just gave is kept. Please look at the others again before you send them.",
    draftLostStart: "We could not find your answers",
    draftLostStartBody: "They are kept for 14 days, and only in the browser you used. You can start again.",
    notSaved: "Your answer could not be saved. What you wrote is still here. Please try again in a minute.",
    notSent: "Your answers were not sent",
    yourWords: "This is what you wrote, so that you can keep a copy:",
  },
  sent: {
    title: "Answers received",
    panel: "Your reference",
    copy: "Write it down or keep this page. With it you can see what you sent and what came of it.",
    nextTitle: "What happens next",
    next: (decides: string) => `What people say is put together and goes to: ${decides}.`,
    decision: (day: string) => `We expect a decision on ${date(day)}.`,
    told: "After that we will say here what changed, what did not, and why.",
    look: "See your answers and what came of them",
    help: "If you have a question, call or write to us with your reference.",
  },
  reference: {
    title: "Look up your answers",
    label: "Your reference",
    hint: "It has 12 letters and numbers, like 7F3K-9QXD-M2TD. You can type it in small letters.",
    button: "Look up",
    received: "Received",
    channel: "How",
    channels: {
      web: "On this website",
      "hub-device": "On a shared device in a hub",
      assisted: "With a helper",
      paper: "On paper",
      telephone: "By telephone",
      "in-person": "In person",
      email: "By email",
      "social-media": "On social media",
    },
    about: "Consultation",
    yourAnswers: "What you answered",
    what: "What came of it",
    notYet: "There is no result yet.",
  },
  documents: {
    title: "Documents",
    otherFormats: "You can ask for any of these in another format or language.",
    inLanguage: { en: "in English", ro: "in Romanian", pl: "in Polish", lt: "in Lithuanian" },
    replaced: "an earlier Easy Read version",
    outdated: "made before the questions changed",
  },
  areas: {
    title: "Find your area",
    lead: "Enter a postcode to see its ward and the health area it is put with.",
    find: "Find",
    found: (postcode: string) => `${postcode} is in:`,
    candidates: (postcode: string) => `${postcode} is in one of these wards:`,
    outside: (postcode: string, place: string) =>
      `${postcode} is outside ${place}. If you work, study, worship or care for somebody here, you can still answer.`,
    unknown: (postcode: string) => `We do not have ${postcode} in our list. You can find your ward in the table.`,
    mayBeOutside: (place: string) => `Part of this postcode area is outside ${place}.`,
    picture: "Wards and health areas",
    pictureNote: "Each hexagon is one ward. It is a picture, not a map.",
    ward: "Ward",
    pcn: "Primary Care Network area",
    wardsUntil: (day: string) => `Wards until ${date(day)}`,
    wardsFrom: (day: string) => `Wards from ${date(day)}`,
    indicative:
      "A Primary Care Network is a list of patients, not a place with an edge. Which ward goes with which network is a guide only.",
  },
  account,
  fairness,
  integrity,
  told,
  asking,
  results,
  fields,
  challenge,
  decisions,
  about: {
    accessibility: "Accessibility",
    privacy: "Privacy",
    cookies: "Cookies",
  },
  plan: planEn,
  ...informationEn,
  ...paperEn,
  ...portalEn,
  yourData: yourDataEn,
  returning,
  errors: {
    notFoundTitle: "Page not found",
    notFound: "If you typed the address, check it. If you followed a link, it may be old.",
    problemTitle: "Sorry, there is a problem",
    problem:
      "We may not have received what you sent. Go back, keep a copy of what you wrote, and try again in a few minutes.",
    problemNumber: "If you ask for help, tell us this number:",
    tooLargeTitle: "That is too much to send at once",
    tooLarge: "Go back: your text is still there. Shorten it and try again.",
    tooManyTitle: "Please wait a little",
    otherSiteTitle: "This form was not sent from here",
    otherSite: "Go back to the page and send it again.",
    home: "Go to the start page",
    /** By the code of the rule that said no. */
    refusals: {
      ...accountRefusals,
      ...answerRefusals,
      ...fileRefusals,
      ...returningRefusals,
      "consultation/closed": () => "This consultation has closed. Answers sent now cannot be counted.",
      "consultation/paused": () =>
        "This consultation is paused. Answers sent now cannot be counted. Come back once it goes on.",
      "consultation/withdrawn": () => "This consultation was withdrawn. Answers are no longer counted.",
      "consultation/not-open-yet": () => "This consultation has not opened yet.",
      "consultation/nothing-asked": () => "This page does not ask for answers.",
      "consultation/answers-need-attention": () =>
        "Some answers need a second look. Go through them and change what is marked.",
      "consultation/unknown-ward": () => "Choose one of the areas that are listed",
      "limits/too-many": (details: Details) =>
        Number(details.minutes) === 1
          ? "This was tried too often in a short time. Nothing you wrote is lost. Try again in a minute."
          : `This was tried too often in a short time. Nothing you wrote is lost. Try again in ${number(Number(details.minutes))} minutes.`,
      "pcn-areas/not-a-postcode": () => "Enter a full postcode, like RM17 6SL",
      "reference/not-a-reference": () => "Enter the 12 letters and numbers of your reference, like 7F3K-9QXD-M2TD",
      "reference/mistyped": () => "Check your reference: one or more of its letters or numbers is not right",
      "reference/not-found": () => "There is no answer with this reference. Check it, or ask us for help",
      "your-data/email": () => "Enter an e-mail to write to you at, like you@example.org",
      "your-data/post": () => "Enter your name and the address we can write to",
      "your-data/no-such-answer": () => "There is no answer with this reference. Check it, or leave it out",
      "your-data/what-is-wrong": () => "Write what is wrong, and what it should say",
      "your-data/complaint-empty": () => "Write what went wrong",
      "your-data/not-found": () => "We have nothing under this reference. Check it, or ask us for help",
    },
    chooseWhere: "Choose where you live, or say that you would rather not",
    enterPostcode: "Enter your postcode, or choose another answer",
    chooseArea: "Choose your area, or say that you are not sure",
  },
};

type Details = Readonly<Record<string, string | number>>;

/** The words of the resident site in one language. */
export type Messages = typeof en;
