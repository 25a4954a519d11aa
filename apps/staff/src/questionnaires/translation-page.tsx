import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api, type Outputs, queryClient } from "../api.ts";
import { pathOf } from "../consultations/read-consultation.tsx";
import { problemOf } from "../problem.ts";
import { useDraft } from "../site/drafts.ts";
import { focusOn } from "../site/focus.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Loaded, NotFoundPage } from "../site/loaded.tsx";
import { announce, tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { LANGUAGES, languageName, type TranslatedLanguage } from "./languages.ts";
import { TakeOverAll } from "./suggestions.tsx";
import { groupsOf } from "./text-groups.ts";
import { TextRow } from "./text-row.tsx";
import {
  readTranslation,
  suggestionsFor,
  type TextForm,
  type TranslationForm,
  takenOver,
  textField,
  translationForm,
} from "./translation-form.ts";

type Read = Outputs["questionnaires"]["read"];

type Edited = {
  readonly revision: number;
  readonly form: TranslationForm;
  /** As it was read, so that only what was changed is sent. */
  readonly start: TranslationForm;
};

const EMPTY: TextForm = { text: "", isChecked: false };
const NONE: readonly never[] = [];
const headingId = (heading: string) => `texts-${heading.split(" ")[0]?.toLowerCase()}`;

const keptIn = (read: Read, language: string) => read.translations.find((one) => one.language === language);

const startFrom = (read: Read, language: string): Edited => {
  const kept = keptIn(read, language);
  const form = translationForm(read.texts, kept?.translation);
  return { revision: kept?.revision ?? 0, form, start: form };
};

const Translation = ({ read, language }: { readonly read: Read; readonly language: TranslatedLanguage }) => {
  const { id, title, texts } = read;
  const errors = useFormErrors();
  const draft = useDraft<Edited>(`translation:${id}:${language}`, () => startFrom(read, language));
  const save = useMutation(api.questionnaires.saveTranslation.mutationOptions());
  const kept = keptIn(read, language);
  const path = pathOf(id, `/questions/${language}`);
  const suggestions = suggestionsFor(draft.value, texts, kept?.translation);
  const toTakeOver = takenOver(draft.value.form, suggestions);
  const count = Object.keys(toTakeOver).length;
  const takeOverAll = () => {
    draft.set((before) => ({ ...before, form: { ...before.form, ...toTakeOver } }));
    // The button is gone then; the first that was taken over is where to go on.
    focusOn(textField(Object.keys(toTakeOver)[0] ?? ""));
    announce(`${count === 1 ? "1 text was" : `${count} texts were`} taken over, and not checked yet.`);
  };
  const readFresh = () => queryClient.fetchQuery({ ...api.questionnaires.read.queryOptions({ id }), staleTime: 0 });

  const submit = async () => {
    const { form, start, revision } = draft.value;
    const typed = readTranslation(form, start, texts);
    if (!typed.ok) return errors.show(typed.errors);
    try {
      await save.mutateAsync({ id, language, revision, texts: typed.texts });
      draft.forget();
      draft.startFrom(startFrom(await readFresh(), language));
      errors.clear();
      tell(path, `Saved: texts in ${languageName(language)}.`);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === "refused" && problem.refusal.field?.includes("/"))
        return errors.show([{ field: textField(problem.refusal.field), text: problem.refusal.message }]);
      errors.showProblem(error);
      if (problem.kind !== "refused" || problem.refusal.code !== "questionnaire/translated-meanwhile") return;
      // What was typed here goes over what a colleague typed for the same text; their other texts stay.
      const fresh = await readFresh().catch(() => undefined);
      if (!fresh) return;
      const theirs = startFrom(fresh, language);
      draft.set((before) => ({
        ...theirs,
        form: Object.fromEntries(
          Object.entries(theirs.form).map(([key, text]) => {
            const mine = before.form[key];
            const was = before.start[key];
            const isMine = mine && (mine.text !== was?.text || mine.isChecked !== was.isChecked);
            return [key, isMine ? mine : text];
          }),
        ),
      }));
    }
  };

  return (
    <Page
      title={`Texts in ${languageName(language)}`}
      caption={title}
      trail={[
        { text: "Desk", href: "/" },
        { text: title, href: pathOf(id) },
        { text: "Questions", href: pathOf(id, "/questions") },
      ]}
      errors={errors}
      isWide
    >
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(startFrom(read, language))} />
      <p className="govuk-body">
        English stands beside its translation. Tick “Checked” when somebody who speaks {languageName(language)} has read
        the text as it stands; it is kept who did and when.
      </p>
      <Form onSend={submit}>
        {read.mayRun && <TakeOverAll count={count} takeOver={takeOverAll} />}
        {groupsOf(texts).map(({ title: heading, texts: group }) => (
          <section key={heading} aria-labelledby={headingId(heading)}>
            <h2 className="govuk-heading-m" id={headingId(heading)}>
              {heading}
            </h2>
            {group.map(({ key, english }) => (
              <TextRow
                key={key}
                textKey={key}
                english={english}
                language={language}
                kept={kept}
                typed={draft.value.form[key] ?? EMPTY}
                before={draft.value.start[key]}
                error={errors.of(textField(key))}
                mayWrite={read.mayRun}
                suggestions={suggestions.get(key) ?? NONE}
                change={(part) =>
                  draft.set((before) => ({
                    ...before,
                    form: { ...before.form, [key]: { ...(before.form[key] ?? EMPTY), ...part } },
                  }))
                }
              />
            ))}
          </section>
        ))}
        {read.mayRun && (
          <ButtonGroup>
            <Button>Save the translation</Button>
          </ButtonGroup>
        )}
      </Form>
    </Page>
  );
};

/** The texts of a consultation and of its questions in one other language, beside the English. */
export const TranslationPage = () => {
  const { id = "", language: asked } = useParams({ strict: false });
  const read = useQuery(api.questionnaires.read.queryOptions({ id }));
  const language = LANGUAGES.find((one) => one === asked);
  if (!language) return <NotFoundPage />;
  return (
    <Loaded query={read}>
      {(found) => <Translation key={`${found.id} ${language}`} read={found} language={language} />}
    </Loaded>
  );
};
