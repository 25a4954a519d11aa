import {
  ActivityFilter,
  Channel,
  Command,
  ConsultationPlan,
  DESIGN_PARTS,
  type DesignPart,
  EnteredChannel,
  Feedback,
  Language,
  MemoryFacts,
  Whereabouts,
} from "@collaborative-communities/consultations";
import { Answer, Answers, Questionnaire } from "@collaborative-communities/surveys";
import { z } from "zod";
import { DesignChange } from "./facts.ts";
import { withMoments } from "./repository.ts";

const Id = z.uuid();
const Slug = z.string().min(1).max(100);
const DraftId = z.string().regex(/^[\w-]{16,64}$/);

export const BySlug = z.object({ slug: Slug });
export const ByPreviewKey = z.object({ key: z.string().min(1).max(64) });
export const ByReference = z.object({ reference: z.string().max(100) });
export const StartDraft = z.object({
  slug: Slug,
  language: Language,
  /** The secret of a hub's shared device. */
  hub: DraftId.optional(),
  /** Who answers together with the person: their name, and for whom they act. */
  helpedBy: z.string().trim().min(1).max(200).optional(),
});
export const BeginChange = z.object({ reference: z.string().max(100), language: Language });
export const ReadDraft = z.object({ slug: Slug, draftId: DraftId });
const Version = z.number().int().min(1);
export const KeepAnswer = z.object({
  slug: Slug,
  draftId: DraftId,
  /** The key of its page: in the second round of a repeating section, `id#2`. */
  questionId: z.string().max(60),
  answer: Answer.optional(),
  /** The version of the questionnaire that the page showed. */
  version: Version.optional(),
});
const Round = z.number().int().min(1).max(10);
export const RemoveRound = z.object({
  slug: Slug,
  draftId: DraftId,
  section: z.string().max(60),
  round: Round,
  /** How many there were on the page. */
  rounds: Round,
});
export const KeepWhereabouts = z.object({ slug: Slug, draftId: DraftId, whereabouts: Whereabouts });
export const RemoveFile = z.object({ slug: Slug, draftId: DraftId, fileId: Id });
export const SendDraft = z.object({
  slug: Slug,
  draftId: DraftId,
  language: Language,
  seenVersion: Version.optional(),
  /** A helper read every answer back, and the person agreed. */
  readBack: z.boolean().optional(),
});
export const SubmitAnswers = z.object({
  slug: Slug,
  submissionKey: z.string().regex(/^[\w:.-]{8,100}$/),
  language: Language.default("en"),
  answers: Answers,
  whereabouts: Whereabouts.default({ kind: "not-said" }),
});

const Page = z.number().int().min(1).max(10_000).default(1);
const Search = ActivityFilter.extend({ words: z.string().max(200).optional() });
export const SearchPortal = Search.extend({ page: Page, all: z.boolean().default(false) });
export const SearchOutcomes = Search.extend({ page: Page });
export const ReadFeed = Search;
export const SaveTopics = z.object({
  names: z
    .array(z.string().trim().min(2, "Give each topic a name.").max(60, "Keep each name to 60 characters."))
    .max(40, "Keep the list to 40 topics."),
});

export const ById = z.object({ id: Id });
export const CreateConsultation = z.object({
  /** Chosen by the sender, so that the same plan sent again is made once. */
  id: Id.optional(),
  plan: ConsultationPlan,
  questionnaire: Questionnaire,
});
export const SavePlan = z.object({
  id: Id,
  revision: z.number().int(),
  plan: ConsultationPlan,
  questionnaire: Questionnaire,
});

export const ConfirmKnown = z.object({
  id: Id,
  revision: z.number().int(),
  readIds: z.array(Id).max(100),
  askingAgainBecause: MemoryFacts.shape.askingAgainBecause,
});
export const WriteDesign = z.object({
  id: Id,
  revision: z.number().int(),
  change: z.preprocess((value) => withMoments(value), DesignChange),
  /** Parts that are taken out again. */
  without: z
    .array(z.enum(Object.keys(DESIGN_PARTS) as [DesignPart, ...DesignPart[]]))
    .max(50)
    .default([]),
});
export const Progress = z.object({
  id: Id,
  command: z.preprocess((value) => withMoments(value), Command),
  /** For `advance` to `scheduled`: opens at once instead of on the planned day. */
  atOnce: z.boolean().optional(),
});
export const PauseForChallenge = z.object({ challengeId: Id });
export const PublishFeedback = z.object({ id: Id, feedback: Feedback });
export const CountBy = z.object({ id: Id, channel: Channel.optional(), pcnAreaCode: z.string().max(20).optional() });
export const ListFiles = z.object({ id: Id, page: z.number().int().min(1).max(10_000).default(1) });
export const ReadTexts = z.object({
  id: Id,
  questionId: z.string().max(60),
  page: z.number().int().min(1).max(10_000).default(1),
});
export const ImportAnswers = z.object({
  id: Id,
  channel: EnteredChannel.default("telephone"),
  /** The version the answers were given to; the current one unless said. */
  version: z.number().int().min(1).max(100_000).optional(),
  fileName: z.string().max(500).default("answers.csv"),
  /** The file itself, in base 64. */
  content: z.base64().max(8_000_000),
  /** Says what would happen without doing it. */
  try: z.boolean().default(false),
});
