import { type Counters, countersOf, type Questionnaire } from "@collaborative-communities/surveys";
import { type Kysely, sql } from "kysely";

type Db = Kysely<unknown>;

/** As many answers are read at a time. */
const PAGE = 5_000;

type Answered = {
  audit_id: string;
  consultation_id: string;
  version: number;
  channel: string;
  place: string;
  received_on: string;
  language: string;
  answers: Parameters<typeof countersOf>[1];
};
type Cell = Pick<Answered, "consultation_id" | "version" | "channel" | "place"> & { counts: Record<string, number> };

const addTo = (counts: Record<string, number>, more: Counters): void => {
  for (const [name, by] of Object.entries(more)) counts[name] = (counts[name] ?? 0) + by;
};

/**
 * Answers are counted once, in the transaction that seals them, and the counters are kept by consultation, version,
 * channel and place. What was sealed before is counted here; what still waits is counted when its turn comes.
 */
export const up = async (db: Db): Promise<void> => {
  await sql`create table response_counts (
    consultation_id uuid not null references consultation on delete cascade,
    version int not null,
    channel text not null,
    place text not null,
    responses int not null,
    counts jsonb not null,
    primary key (consultation_id, version, channel, place)
  )`.execute(db);
  const questionnaires = await questionnairesIn(db);
  const cells = new Map<string, Cell>();
  for await (const { consultation_id, version, channel, place, ...one } of countedIn(db)) {
    const key = [consultation_id, version, channel, place].join(" ");
    const cell = cells.get(key) ?? { consultation_id, version, channel, place, counts: {} };
    cells.set(key, cell);
    const questionnaire = questionnaires.get(`${consultation_id} ${version}`);
    addTo(cell.counts, questionnaire ? countersOf(questionnaire, one.answers) : { responses: 1 });
    addTo(cell.counts, { [`@day/${one.received_on}`]: 1, [`@language/${one.language}`]: 1 });
  }
  const rows = [...cells.values()].map((cell) => ({ ...cell, responses: cell.counts.responses }));
  await sql`insert into response_counts select * from jsonb_populate_recordset(null::response_counts,
    ${JSON.stringify(rows)}::jsonb)`.execute(db);
  await convertFigures(db);
};

const questionnairesIn = async (db: Db): Promise<Map<string, Questionnaire>> => {
  const { rows } = await sql<{ consultation_id: string; version: number; questionnaire: Questionnaire }>`
    select consultation_id, version, questionnaire from questionnaire_version`.execute(db);
  return new Map(
    rows.map(({ consultation_id, version, questionnaire }) => [`${consultation_id} ${version}`, questionnaire]),
  );
};

async function* countedIn(db: Db): AsyncGenerator<Answered> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await sql<Answered>`
      select audit_id, consultation_id, questionnaire_version as version, channel,
        coalesce(ward_code, whereabouts) as place, received_on::text as received_on, language, answers
      from response where audit_id > ${after}::uuid and erased_at is null and left_out is null
        and not exists (select from response_unsealed as waits where waits.audit_id = response.audit_id)
      order by audit_id limit ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.audit_id;
  }
}

/** What was kept of choices alone until now. Nobody was asked along a way, so everybody was shown every question. */
type OldFigures = {
  responses: number;
  questions?: {
    responses: number;
    answered: Record<string, number>;
    chosen: Record<string, Record<string, number>>;
  };
};

/** Figures that were kept when a consultation closed are read on as counters of the version it closed with. */
const convertFigures = async (db: Db): Promise<void> => {
  const { rows } = await sql<{
    consultation_id: string;
    channel: string;
    area: string;
    figures: OldFigures;
    questionnaire: Questionnaire;
  }>`select consultation_id, channel, area, figures, questionnaire
    from consultation_figures join consultation on id = consultation_id`.execute(db);
  for (const { consultation_id, channel, area, figures, questionnaire } of rows) {
    const { questions, ...others } = figures;
    if (!questions) continue;
    const { responses } = questions;
    const counters: Record<string, number> = { responses };
    for (const { id } of questionnaire.questions) {
      Object.assign(counters, { [`${id}/people`]: responses, [`${id}/shown`]: responses });
      counters[`${id}/answered`] = questions.answered[id] ?? 0;
      for (const [option, count] of Object.entries(questions.chosen[id] ?? {}))
        counters[`${id}/option/${option}`] = count;
    }
    const counts = { versions: { [questionnaire.version]: counters } };
    await sql`update consultation_figures set figures = ${JSON.stringify({ ...others, byDay: {}, byLanguage: {}, counts })}::jsonb
      where consultation_id = ${consultation_id} and channel = ${channel} and area = ${area}`.execute(db);
  }
};
