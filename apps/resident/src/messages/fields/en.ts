const number = (count: number) => count.toLocaleString("en-GB");

const ordinal = (place: number): string => {
  const ending = { one: "st", two: "nd", few: "rd", other: "th" }[
    new Intl.PluralRules("en-GB", { type: "ordinal" }).select(place) as "one" | "two" | "few" | "other"
  ];
  return `${number(place)}${ending}`;
};

/** The words of ranking, sharing out, places and files, in English. Where text is asked for, `{name}` may come. */
export const fields = {
  ranking: {
    place: ordinal,
    none: "Not ranked",
    choose: "Choose a place",
    all: "Give each one a place. 1st is your first choice.",
    some: "1st is your first choice. You can stop where you like.",
    upTo: (most: number) => `1st is your first choice. Give at most ${number(most)} places.`,
    order: "Your order",
    rest: "Not in your order",
    help: "Drag them, use the buttons, or press the up and down arrow keys on a button.",
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    add: (name: string) => `Put in my order: ${name}`,
    out: (name: string) => `Take out: ${name}`,
    moved: (name: string, place: string, of: string) => `${name} is now ${place} of ${of}.`,
    tookOut: (name: string) => `${name} is not in your order now.`,
    full: "Your order has no more places. Take one out first.",
    lists: "Choose places from lists",
  },
  sharing: {
    exactly: (total: string) => `Share out all of ${total}.`,
    atMost: (total: string) => `Share out up to ${total}.`,
    pounds: "Enter pounds, like 20 or 12.50. Leave out what gets nothing.",
    points: "Enter whole numbers, like 10. Leave out what gets nothing.",
    left: (amount: string, total: string) => `Left to give out: ${amount} of ${total}.`,
    over: (amount: string, total: string) => `That is ${amount} more than the ${total} you have.`,
    done: (total: string) => `All given out: ${total}.`,
    unread: "One of the amounts cannot be read, so what is left is not known.",
  },
  place: {
    way: "How do you want to say where it is?",
    byPostcode: "With a postcode",
    byWard: "Choose an area from a list",
    byName: "Write what it is called",
    byMap: "The place I chose on the map",
    byBefore: "The place I gave before",
    postcode: "Postcode",
    postcodeHint: "For example, RM17 6SL. We use it to find the area and do not keep it.",
    postcodeMiddle: "For example, RM17 6SL. We take the middle of its area as the place. We do not keep the postcode.",
    ward: "Area",
    wardChoose: "Choose an area",
    wardMiddle: "We take the middle of the area as the place.",
    name: "Name of the place",
    nameHint: "For example, a street, a park or a building.",
    onMap: "Choose on a map",
    onMapAgain: "Choose another place on the map",
    chosen: (where: string) => `Your place on the map: ${where}`,
    inWard: (lat: string, lon: string, ward: string) => `${lat}, ${lon}, in ${ward}`,
    nearWard: (lat: string, lon: string, ward: string) => `${lat}, ${lon}, near ${ward}`,
    middleOf: (lat: string, lon: string, ward: string) => `${lat}, ${lon}, the middle of ${ward}`,
    chooseWay: "Say how you want to give the place",
    whichTitle: "Which area is it in?",
    which: (postcode: string) => `The postcode ${postcode} may be in any of these.`,
    outside: "That postcode is outside the areas this question asks about. Check it, or give the place in another way",
    unknown: "We do not know that postcode. Check it, or give the place in another way",
  },
  map: {
    title: "Choose a place on the map",
    needsScript: "This map needs JavaScript. Go back to give the place in another way.",
    how: "Press on the map, or use the arrow keys to move the cross. Press + to look closer and - to see more. Press Enter to choose.",
    label: "Map. Use the arrow keys to move the cross.",
    north: "Up",
    south: "Down",
    west: "Left",
    east: "Right",
    closer: "Look closer",
    wider: "See more",
    choose: "Choose this place",
    inWard: (ward: string, lat: string, lon: string) => `In ${ward}. ${lat}, ${lon}.`,
    nearWard: (ward: string, lat: string, lon: string) => `Near ${ward}. ${lat}, ${lon}.`,
    outside: (lat: string, lon: string) => `No area we know. ${lat}, ${lon}.`,
    step: (metres: string) => `One press moves ${metres} metres.`,
    edge: "This is the edge of the map.",
    noOutlines: "The outlines of the areas are not here yet. The map shows only where each area is.",
  },
  file: {
    kinds: (endings: string, most: string) => `Send one of these kinds: ${endings}. At most ${most}.`,
    upTo: (most: number) =>
      most === 1 ? "You can send 1 file." : `You can send up to ${number(most)} files, one after another.`,
    pictures: "From a picture we take out where and when it was taken.",
    sent: "What you have sent",
    remove: (name: string) => `Remove ${name}`,
    removeShort: "Remove",
    add: "Send this file",
    full: "You have sent as many files as you can. Remove one to send another.",
    removeTitle: (name: string) => `Remove “${name}”?`,
    removeBody: "It is deleted at once. You can send it again later.",
    removeButton: "Remove the file",
    keep: "Keep the file",
  },
};

type Details = Readonly<Record<string, string | number>>;

/** Why a file cannot be taken, by code. */
export const fileRefusals = {
  "answer-file/busy": () => "Many files are being sent at the moment. Try again in a minute",
  "answer-file/kind-not-known": (details: Details) => `Save the file as one of these first: ${details.endings}`,
  "answer-file/only-by-upload": () => "Send the file itself on the page that asks for it",
  "answer-file/too-much": (details: Details) =>
    `All your files together must be ${details.most} or smaller. Remove one first`,
  "document/acts": () => "The file can do something by itself. Save it anew as a PDF without forms or macros",
  "document/damaged": () => "The file is not whole. Open it, save it again and send that",
  "document/encrypted": () => "The file has a password or is protected. Save it without protection",
  "document/formula": () => "The table has cells that calculate something. Put words or numbers there",
  "document/not-text": () => "The table cannot be read. Save it again as CSV in UTF-8",
  "document/other-content": () => "What is in the file is not what its name says. Open it, save it again and send that",
  "document/too-large-drawn": () => "The picture has more points than any camera takes. Make it smaller and send that",
  "document/too-large-unpacked": () => "This file would be very large when opened. Save it as a PDF",
};
