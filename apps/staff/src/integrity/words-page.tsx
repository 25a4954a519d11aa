import { formatDate } from "@collaborative-communities/foundation";
import { Button, Pagination, Select, Tag, TextInput } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { api, type Outputs } from "../api.ts";
import { channelName } from "../consultations/channels.ts";
import { OtherWords } from "../consultations/figures/words-page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../consultations/read-consultation.tsx";
import { type FormErrors, useFormErrors } from "../site/form-errors.ts";
import { Loaded, NotFoundPage } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { integrityPath, languageName, READ_ONCE, written } from "./paths.tsx";
import { type ReadText, TranslationForm } from "./translation-form.tsx";

type Read = Outputs["integrity"]["texts"];
type Filter = {
  readonly words?: string | undefined;
  readonly language?: string | undefined;
  readonly untranslated?: "yes" | undefined;
};

const FilterForm = ({ filter, languages }: { readonly filter: Filter; readonly languages: Read["languages"] }) => {
  const navigate = useNavigate();
  const [words, setWords] = useState(filter.words ?? "");
  const [which, setWhich] = useState(filter.untranslated ? "untranslated" : (filter.language ?? ""));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = {
      ...(words.trim() !== "" && { words: words.trim() }),
      ...(which === "untranslated" ? { untranslated: "yes" as const } : which !== "" && { language: which }),
    };
    void navigate({ to: ".", search, resetScroll: false });
  };
  return (
    <form onSubmit={submit} aria-label="What people wrote">
      <TextInput
        label="Search"
        name="words"
        hint="Accents do not matter: “Lukasz” finds “Łukasz”."
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Select
        label="Language"
        name="language"
        value={which}
        onChange={({ target }) => setWhich(target.value)}
        options={[
          { value: "", text: "All languages" },
          { value: "untranslated", text: "Not translated yet" },
          ...languages.map(({ language }) => ({ value: language, text: languageName(language) })),
        ]}
      />
      <Button look="secondary">Search</Button>
    </form>
  );
};

const STATUS = { machine: "By a program, not checked", draft: "Draft, not checked", checked: "Checked" } as const;

/** What is left out of the list, and why. */
const NotShown = ({ restricted, setAside }: Pick<Read, "restricted" | "setAside">) => (
  <>
    {restricted > 0 && (
      <p className="govuk-body">
        {written(restricted)} more {restricted === 1 ? "person has" : "people have"} said that what they wrote must be
        read no further, and it is not shown.
      </p>
    )}
    {setAside > 0 && (
      <p className="govuk-body">
        {setAside === 1 ? "One text was" : `${written(setAside)} texts were`} set aside with a reason, and{" "}
        {setAside === 1 ? "is" : "are"} not shown.
      </p>
    )}
  </>
);

const ToTranslate = ({ languages }: Pick<Read, "languages">) => {
  const waiting = languages.filter(({ untranslated }) => untranslated > 0);
  return waiting.length === 0 ? null : (
    <p className="govuk-body">
      Not translated yet:{" "}
      {waiting.map(({ language, untranslated }) => `${languageName(language)} ${written(untranslated)}`).join(", ")}.
    </p>
  );
};

type OneProps = {
  readonly consultation: ReadConsultation;
  readonly text: ReadText;
  readonly mayJudge: boolean;
  readonly path: string;
  readonly errors: FormErrors;
};

/** One text in its own language, its translation beside it, and what can be done with it. */
const One = ({ consultation, text, mayJudge, path, errors }: OneProps) => {
  const { translation, language } = text;
  const isTranslated = translation !== null;
  return (
    <li className="staff-words">
      <div className={isTranslated ? "staff-beside" : undefined}>
        <p className="govuk-body govuk-!-margin-bottom-1" lang={language} dir="auto">
          {text.text}
        </p>
        {isTranslated && (
          <div>
            <p className="govuk-body govuk-!-margin-bottom-1">{translation.text}</p>
            <p className="govuk-hint govuk-!-margin-bottom-1">
              <Tag colour={translation.status === "checked" ? "green" : "yellow"}>{STATUS[translation.status]}</Tag>{" "}
              {translation.checkedBy
                ? `by ${translation.checkedBy}`
                : translation.writtenBy && `written by ${translation.writtenBy}`}
            </p>
          </div>
        )}
      </div>
      <p className="govuk-hint govuk-!-margin-bottom-1">
        {channelName(text.channel)}, {formatDate(text.receivedOn)}
        {language !== "en" && `, in ${languageName(language)}`}
        {!text.counts && ", not counted"}
      </p>
      {mayJudge && (
        <>
          <details className="govuk-details govuk-!-margin-bottom-1">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">
                {isTranslated ? "Change or check the translation" : "Write a translation"}
              </span>
            </summary>
            <div className="govuk-details__text">
              <TranslationForm key={translation?.revision ?? 0} text={text} path={path} errors={errors} />
            </div>
          </details>
          <p className="govuk-body-s govuk-!-margin-bottom-0">
            <a className="govuk-link" href={integrityPath(consultation.id, `/answers/${text.answerId}`)}>
              The whole answer, and setting aside
            </a>
          </p>
        </>
      )}
    </li>
  );
};

const Words = ({
  consultation,
  questionId,
}: {
  readonly consultation: ReadConsultation;
  readonly questionId: string;
}) => {
  const search: Filter & { page?: number | undefined } = useSearch({ strict: false });
  const { page = 1, words = "", language, untranslated } = search;
  const errors = useFormErrors();
  const { id } = consultation;
  const question = consultation.questionnaire.questions.find((one) => one.id === questionId);
  const command = { id, questionId, page, words, untranslated: untranslated === "yes", ...(language && { language }) };
  const read = useQuery(api.integrity.texts.queryOptions(command, READ_ONCE));
  if (!question) return <NotFoundPage />;
  const path = pathOf(id, `/words/${encodeURIComponent(questionId)}`);
  const to = (number: number) => {
    const wanted = new URLSearchParams({ page: String(number) });
    for (const [name, value] of Object.entries({ words, language, untranslated })) if (value) wanted.set(name, value);
    return { href: `${path}?${wanted}`, labelText: `Page ${number}` };
  };
  return (
    <Loaded query={read}>
      {({ texts, more, languages, restricted, setAside, mayJudge }) => (
        <Page
          title={page === 1 ? question.text : `${question.text} (page ${page})`}
          caption="What people wrote"
          trail={[...trailTo(consultation), { text: "Counts", href: pathOf(id, "/counts") }]}
          focusKey={`${questionId} ${page}`}
          errors={errors}
        >
          <p className="govuk-body">
            The newest first, in the words of those who responded. They may hold personal details: do not pass them on
            as they are.
          </p>
          <FilterForm
            key={`${words} ${language} ${untranslated}`}
            filter={{ words, language, untranslated }}
            languages={languages}
          />
          <NotShown restricted={restricted} setAside={setAside} />
          <ToTranslate languages={languages} />
          <p className="govuk-body" role="status">
            {texts.length === 0
              ? words || language || untranslated
                ? "Nothing that people wrote is like that."
                : "There is nothing on this page."
              : ""}
          </p>
          <ol className="govuk-list" start={(page - 1) * 50 + 1}>
            {texts.map((text) => (
              <One key={`${text.answerId} ${text.key}`} {...{ consultation, text, mayJudge, path, errors }} />
            ))}
          </ol>
          {(page > 1 || more) && (
            <Pagination previous={page > 1 ? to(page - 1) : undefined} next={more ? to(page + 1) : undefined} />
          )}
        </Page>
      )}
    </Loaded>
  );
};

/** What people wrote in answer to one question, to be searched, translated and set aside. */
export const WordsPage = () => {
  const { questionId = "" } = useParams({ strict: false });
  return (
    <WithConsultation>
      {(consultation) => {
        const isText = consultation.questionnaire.questions.some(
          ({ id, kind }) => id === questionId && kind === "text",
        );
        const Shown = isText ? Words : OtherWords;
        return <Shown consultation={consultation} questionId={questionId} />;
      }}
    </WithConsultation>
  );
};
