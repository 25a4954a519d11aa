import { isDeclined, type Question, type Questionnaire, type Test } from "@collaborative-communities/surveys";
import { isAsked, type Person, routingOf, says, testsIn } from "./kinds-of-people.testing.ts";

/** People who said something: how many they are must not be told where they are few. */
type Group = { readonly name: string; readonly is: (person: Person) => boolean };

const inCell =
  (id: string, cell: string) =>
  (person: Person): boolean =>
    person.get(id)?.cells.has(cell) ?? false;

/** Leaving a question out says nothing of anybody, and whoever was not asked is known by what they said before. */
const SAYS_NOTHING = ["skipped", "notShown"];

const saidTo = ({ id, kind }: Question, people: readonly Person[]): Group[] => {
  const cells = new Set(people.flatMap((person) => [...(person.get(id)?.cells ?? [])]));
  return [...cells].flatMap((cell) => {
    if (SAYS_NOTHING.includes(cell)) return [];
    const said = { name: `${id}: ${cell}`, is: inCell(id, cell) };
    // Of several choices, who answered and did not choose one said that, too.
    if (kind !== "several" || !cell.startsWith("option")) return [said];
    const not = (person: Person) => inCell(id, "gave an answer")(person) && !inCell(id, cell)(person);
    const both = [...cells]
      .filter((other) => other.startsWith("option") && other < cell)
      .map((other) => ({
        name: `${id}: both ${other} and ${cell}`,
        is: (person: Person) => inCell(id, cell)(person) && inCell(id, other)(person),
      }));
    return [said, { name: `${id}: not ${cell}`, is: not }, ...both];
  });
};

/** Whether somebody said nothing to a question: left it out, or what leads to it. */
const isSilent = (questionnaire: Questionnaire, person: Person, id: string): boolean => {
  if (inCell(id, "skipped")(person)) return true;
  const question = questionnaire.questions.find((one) => one.id === id);
  if (!question || !inCell(id, "notShown")(person)) return false;
  return testsIn(routingOf(questionnaire, question)).some((test) => isSilent(questionnaire, person, test.question));
};

const inWords = ({ test, question, not, ...rest }: Test): string =>
  `${question} ${not ? "not " : ""}${test} ${Object.values(rest).flat().join("/")}`.trim();

const meetsIn =
  (test: Test) =>
  (person: Person): boolean =>
    says(test, person.get(test.question)?.answer);

/** Who meets a test, and who answered and does not. */
const tested = (test: Test): Group[] => {
  const isMet = meetsIn(test);
  const answered = (person: Person) => {
    const answer = person.get(test.question)?.answer;
    return answer !== undefined && !isDeclined(answer);
  };
  return [
    { name: `who says ${inWords({ ...test, not: undefined })}`, is: isMet },
    { name: `who answers but not ${inWords({ ...test, not: undefined })}`, is: (one) => answered(one) && !isMet(one) },
  ];
};

/** Of two tests: who meets both, and who meets one alone. */
const crossed = (questionnaire: Questionnaire, one: Test, other: Test): Group[] => {
  const [isOne, isOther] = [meetsIn(one), meetsIn(other)];
  const words = [one, other].map((test) => inWords({ ...test, not: undefined }));
  const both = { name: `both ${words.join(" and ")}`, is: (of: Person) => isOne(of) && isOther(of) };
  // Whoever left the other one out said nothing in it.
  const alone = (first: string, second: string, is: Group["is"], test: Test) => [
    { name: `${first} and not ${second}`, is: (of: Person) => is(of) && !isSilent(questionnaire, of, test.question) },
  ];
  const [first = "", second = ""] = words;
  return [
    both,
    ...alone(first, second, (of) => isOne(of) && !isOther(of), other),
    ...alone(second, first, (of) => isOther(of) && !isOne(of), one),
    {
      name: `neither ${words.join(" nor ")}`,
      is: (of) => [one, other].every((test) => inCell(test.question, "answered")(of)) && !isOne(of) && !isOther(of),
    },
  ];
};

/** Everybody about whom what is published must not say that they are few. */
export const groupsIn = (
  questionnaire: Questionnaire,
  questions: readonly Question[],
  people: readonly Person[],
): readonly Group[] =>
  questions.flatMap((question) => {
    const routing = routingOf(questionnaire, question);
    const tests = testsIn(routing);
    const asked = { name: `${question.id}: asked`, is: (person: Person) => isAsked(routing, person) };
    return [
      ...saidTo(question, people),
      ...tests.flatMap(tested),
      ...tests.flatMap((one, place) =>
        tests.slice(place + 1).flatMap((other) => (other === one ? [] : crossed(questionnaire, one, other))),
      ),
      // Whoever is led to a question by what they said, and not by what they left out.
      ...(tests.length > 0 && tests.every(({ not }) => !not) ? [asked] : []),
    ];
  });
