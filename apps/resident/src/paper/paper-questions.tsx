import type { Language } from "@collaborative-communities/consultations";
import {
  conditionInWords,
  type PaperRoute,
  type PaperTarget,
  paperRoutes,
  printedRounds,
  type Question,
  type Questionnaire,
  type Section,
} from "@collaborative-communities/surveys";
import type { Messages } from "../messages/index.ts";
import { AnswerSpace, Box } from "./answer-space.tsx";
import { CONDITION_WORDS } from "./condition-words.ts";

export type Asked = {
  /** The questions in the language of the paper, as far as they are translated. */
  questionnaire: Questionnaire;
  language: Language;
  /** The language of a text by its key, where it is not the paper's. */
  lang: (key: string) => "en" | undefined;
  t: Messages["paper"];
  size: "standard" | "large";
  /** How often a section is printed that can be answered for several people or things. */
  rounds: number;
};

const goingTo = (t: Asked["t"], to: PaperTarget): string => (to === "end" ? t.goToEnd : t.goTo(to));

const OneQuestion = ({ asked, route, level }: { asked: Asked; route: PaperRoute; level: "h2" | "h3" }) => {
  const { t, size, questionnaire, language } = asked;
  const { question, number, jumps, then } = route;
  const key = `question/${question.id}`;
  const lang = asked.lang(key);
  const Heading = level;
  const beside = new Map(
    jumps.map(({ when, to }) => ["option" in when ? when.option : `declined:${when.declined}`, goingTo(t, to)]),
  );
  return (
    <div className="paper-question">
      <Heading>
        {t.question(number)}: <span lang={lang}>{question.text}</span>
      </Heading>
      {question.showIf && (
        <p className="paper-if">
          {t.onlyIf(conditionInWords(question.showIf, questionnaire, CONDITION_WORDS[language]))}
        </p>
      )}
      {question.hint && <p lang={asked.lang(`${key}/hint`)}>{question.hint}</p>}
      {question.required && <p>{t.needed}</p>}
      <AnswerSpace question={question} t={t} size={size} lang={lang} goTo={(key) => beside.get(key)} />
      {then !== undefined && (
        <p className="paper-go">
          <strong>→ {then === "end" ? t.thenEnd : t.thenGoTo(then)}</strong>
        </p>
      )}
    </div>
  );
};

/** “Is there another?”: with a no one goes past the rounds that follow. */
const Another = ({ asked, section, after }: { asked: Asked; section: Section; after: PaperTarget }) => (
  <div className="paper-question">
    <p lang={asked.lang(`section/${section.id}/another`)}>
      <strong>{section.repeat?.another}</strong>
    </p>
    <ul className="paper-choices">
      <li>
        <Box /> {asked.t.yes}
      </li>
      <li>
        <Box /> {asked.t.no}
        <strong className="paper-go"> → {goingTo(asked.t, after)}</strong>
      </li>
    </ul>
  </div>
);

const OneSection = ({ asked, section, routes }: { asked: Asked; section: Section; routes: readonly PaperRoute[] }) => {
  const { t, questionnaire, language } = asked;
  const key = `section/${section.id}`;
  const rounds = printedRounds(section, asked.rounds);
  const last = routes.at(-1)?.number ?? 0;
  const after = last < questionnaire.questions.length ? last + 1 : "end";
  return (
    <section>
      <h2 lang={asked.lang(key)}>{section.title}</h2>
      {section.showIf && (
        <p className="paper-if">
          {t.partOnlyIf(conditionInWords(section.showIf, questionnaire, CONDITION_WORDS[language]))}
        </p>
      )}
      {section.hint && <p lang={asked.lang(`${key}/hint`)}>{section.hint}</p>}
      {Array.from({ length: rounds }, (_, at) => at + 1).map((round) => (
        <div key={round}>
          {round > 1 && <h3>{t.again(round)}</h3>}
          {routes.map((route) => (
            <OneQuestion key={route.number} asked={asked} route={route} level="h3" />
          ))}
          {section.repeat && round < rounds && <Another asked={asked} section={section} after={after} />}
          {section.repeat && round === rounds && round < section.repeat.most && (
            <p>
              <strong>{t.more}</strong> {t.moreUpTo(section.repeat.most)}
            </p>
          )}
        </div>
      ))}
    </section>
  );
};

type Group = { section?: Section; routes: PaperRoute[] };

const groupsOf = ({ sections }: Questionnaire, routes: readonly PaperRoute[]): Group[] => {
  const groups: Group[] = [];
  const sectionOf = (question: Question) => sections?.find(({ id }) => id === question.section);
  for (const route of routes) {
    const [last, section] = [groups.at(-1), sectionOf(route.question)];
    if (last && section && last.section === section) last.routes.push(route);
    else groups.push({ routes: [route], ...(section && { section }) });
  }
  return groups;
};

/** Every question on paper, with where to go on from each. */
export const PaperQuestions = ({ asked }: { asked: Asked }) => (
  <>
    {groupsOf(asked.questionnaire, paperRoutes(asked.questionnaire)).map(({ section, routes }) =>
      section ? (
        <OneSection key={section.id} asked={asked} section={section} routes={routes} />
      ) : (
        routes.map((route) => <OneQuestion key={route.number} asked={asked} route={route} level="h2" />)
      ),
    )}
  </>
);
