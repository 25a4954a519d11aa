import { ok } from "@collaborative-communities/foundation";
import type { Answer } from "../questionnaire/answer.ts";
import type { FileQuestion, PlaceQuestion } from "../questionnaire/question.ts";
import { type Checked, noAnswer, refuseAnswer, written, wrongKind } from "./no-answer.ts";
import { lengthOf, tidyText } from "./tidy-text.ts";

/** The longest name of a place, in characters. */
export const LONGEST_PLACE = 200;

/** Six decimals of a degree: about 10 cm, and the same number in every file. */
const rounded = (degrees: number): number => {
  const near = Math.round(degrees * 1_000_000) / 1_000_000;
  return near === 0 ? 0 : near;
};

export const checkPlace = (question: PlaceQuestion, sent: Answer): Checked => {
  if (typeof sent === "string" || Array.isArray(sent) || sent.kind !== "place") return wrongKind(question);
  const { place } = sent;
  if (!question.takes.includes(place.kind)) return wrongKind(question);
  if (place.kind === "ward") {
    if (place.code === "") return noAnswer(question);
    if (!question.wards?.some(({ code }) => code === place.code))
      return refuseAnswer(question, "unknown-ward", "Choose one of the areas that are listed.");
    return ok({ kind: "place", place: { kind: "ward", code: place.code } });
  }
  if (place.kind === "named") {
    const name = tidyText(place.name);
    if (name === "") return noAnswer(question);
    const over = lengthOf(name) - LONGEST_PLACE;
    if (over > 0)
      return refuseAnswer(
        question,
        "place-too-long",
        `The place must be ${LONGEST_PLACE} characters or fewer. It is ${written(over)} too long.`,
        { most: LONGEST_PLACE, over },
      );
    return ok({ kind: "place", place: { kind: "named", name } });
  }
  const [west, south, east, north] = question.within ?? [-180, -90, 180, 90];
  const [lon, lat] = [rounded(place.lon), rounded(place.lat)];
  // Written so that NaN is outside too.
  if (!(lon >= west && lon <= east && lat >= south && lat <= north))
    return refuseAnswer(question, "point-outside", "Choose a place inside the map.");
  return ok({ kind: "place", place: { kind: "point", lon, lat } });
};

export const checkFiles = (question: FileQuestion, sent: Answer): Checked => {
  if (typeof sent === "string" || Array.isArray(sent) || sent.kind !== "file") return wrongKind(question);
  if (sent.files.length === 0) return noAnswer(question);
  if (sent.files.length > question.most)
    return refuseAnswer(
      question,
      "too-many-files",
      question.most === 1 ? "Choose one file." : `Choose at most ${question.most} files.`,
      { most: question.most },
    );
  const files = [];
  for (const { id, name: typed, size, sha256 } of sent.files) {
    const name = tidyText(typed).replace(/\n/g, " ");
    if (id === "" || id.length > 100 || name === "" || lengthOf(name) > 255 || !/^[0-9a-f]{64}$/.test(sha256))
      return wrongKind(question);
    const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
    if (!question.endings.includes(ending)) {
      const list = question.endings.map((one) => one.toUpperCase()).join(", ");
      return refuseAnswer(question, "file-kind-not-taken", `“${name}” must be one of these: ${list}.`, {
        name,
        endings: list,
      });
    }
    if (!Number.isSafeInteger(size) || size < 1)
      return refuseAnswer(question, "file-empty", `“${name}” is empty.`, { name });
    if (size > question.maxBytes) {
      const most = `${Math.floor(question.maxBytes / 100_000) / 10} MB`;
      return refuseAnswer(question, "file-too-large", `“${name}” must be ${most} or smaller.`, { name, most });
    }
    files.push({ id: tidyText(id), name, size, sha256 });
  }
  if (new Set(files.map(({ id }) => id)).size < files.length) return wrongKind(question);
  return ok({ kind: "file", files });
};
