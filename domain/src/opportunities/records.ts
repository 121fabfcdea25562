import * as z from "zod/mini";
import { likeness } from "../contacts/records.ts";
import { answersOf } from "../fields/field-answers.ts";
import { knownTextsOf } from "../fields/field-filters.ts";
import { fieldsIn, withoutReferences } from "../fields/field-lists.ts";
import { nextActivity } from "../fields/next-activity.ts";
import { calendarDate, copiedPageOf, decimal, id, moment, named, pageOf, permission } from "../schemas.ts";
import { opportunityFields } from "./fields.ts";
import { followUp } from "./follow-up/standing.ts";
import { LeadListFacts } from "./pool/records.ts";

const some = z.nullable(z.string());
const type = z.enum(["lead", "opportunity", "pooled"]);
const state = z.enum(["open", "won", "lost"]);

export const Stage = z.object({
  id: id<"stages">(),
  name: z.string(),
  sequence: z.int(),
  isWon: z.boolean(),
  version: z.int(),
});
export type Stage = z.output<typeof Stage>;
export const StageList = z.object({ items: z.array(Stage) });

export const LostReason = z.object({
  id: id<"lost_reasons">(),
  name: z.string(),
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type LostReason = z.output<typeof LostReason>;
export const LostReasonList = z.object({ items: z.array(LostReason) });

const plain = withoutReferences(opportunityFields);
const { expectedClosing, ...facts } = answersOf(plain);
const { expectedClosing: _, ...listed } = answersOf(fieldsIn(plain, "list"));

/** A lead or opportunity as its own commands answer it: one record, of which `type` says how far it has come. */
export const Opportunity = z.object({
  id: id<"opportunities">(),
  type,
  state,
  ...facts,
  salesperson: z.nullable(named<"members">()),
  team: z.nullable(named<"teams">()),
  stage: z.object({ id: id<"stages">(), name: z.string(), isWon: z.boolean() }),
  customer: z.nullable(named<"contacts">()),
  expectedClosing,
  lostReason: z.nullable(named<"lost_reasons">()),
  nextActivity,
  followUp,
  /** The list with which it came in. */
  list: z.nullable(LeadListFacts),
  assignedAt: z.nullable(moment()),
  convertedAt: z.nullable(moment()),
  stageChangedAt: moment(),
  closedAt: z.nullable(moment()),
  archivedAt: z.nullable(moment()),
  externalId: z.optional(some),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  version: z.int(),
  can: z.object({
    edit: permission,
    assign: permission,
    convert: permission,
    move: permission,
    win: permission,
    lose: permission,
    archive: permission,
    restore: permission,
    quote: permission,
  }),
});
export type Opportunity = z.output<typeof Opportunity>;

/** A line of the lists of leads and of opportunities. */
export const OpportunityRow = z.object({
  id: id<"opportunities">(),
  type,
  state,
  archivedAt: z.nullable(moment()),
  ...listed,
  stageId: id<"stages">(),
  stageName: z.string(),
  salespersonId: z.nullable(id<"members">()),
  salespersonName: some,
  teamId: z.nullable(id<"teams">()),
  teamName: some,
  customerId: z.nullable(id<"contacts">()),
  customerName: some,
  expectedClosing,
  city: some,
  nextActivity,
  followUp,
  externalId: z.optional(some),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  version: z.int(),
});
export type OpportunityRow = z.output<typeof OpportunityRow>;
/** Where it is counted, also what all that is found may bring. */
export const OpportunityList = z.extend(copiedPageOf(OpportunityRow), { sum: z.optional(decimal()) });

/** A card of the board. `about` is whose deal it is: the customer, else the company or person that was typed. */
export const Card = z.object({
  id: id<"opportunities">(),
  title: z.string(),
  about: some,
  expectedRevenue: decimal(),
  priority: z.int(),
  tags: z.array(z.string()),
  salespersonId: z.nullable(id<"members">()),
  salespersonName: some,
  nextActivity,
  followUp,
  expectedClosing: z.nullable(calendarDate()),
  stageChangedAt: moment(),
  rank: z.string(),
  version: z.int(),
});
export type Card = z.output<typeof Card>;

/** A column of the board: how many and how much stand in it (all of them, not only the cards sent), and what is to be done for them. */
export const Column = z.object({
  id: id<"stages">(),
  name: z.string(),
  won: z.boolean(),
  count: z.int(),
  expectedRevenue: decimal(),
  mix: z.object({ overdue: z.int(), today: z.int(), planned: z.int(), none: z.int() }),
  cards: z.array(Card),
  nextCursor: some,
});
export type Column = z.output<typeof Column>;
export const Pipeline = z.object({ stages: z.array(Column) });
export type Pipeline = z.output<typeof Pipeline>;
export const CardPage = pageOf(Card);

/** How many opportunities, and what they may bring, by stage, team and salesperson. */
export const PipelineAnalysis = z.object({
  rows: z.array(
    z.object({
      stage: z.object({ id: id<"stages">(), name: z.string(), isWon: z.boolean() }),
      team: z.nullable(named<"teams">()),
      salesperson: z.nullable(named<"members">()),
      opportunities: z.int(),
      expectedRevenue: decimal(),
    }),
  ),
});
export type PipelineAnalysis = z.output<typeof PipelineAnalysis>;

const { source: sources, ...texts } = knownTextsOf(opportunityFields);

/** The values that were given before, for filters and suggestions. */
export const KnownValues = z.object({ sources, tags: z.array(z.string()), ...texts });

/** Another lead or opportunity that looks like the same interest. */
export const SimilarDeal = z.object({
  id: id<"opportunities">(),
  type: z.enum(["lead", "opportunity"]),
  state: z.enum(["open", "won", "lost"]),
  title: z.string(),
  salespersonName: z.nullable(z.string()),
  ...likeness,
});
export type SimilarDeal = z.output<typeof SimilarDeal>;

/** Somebody who follows what looks like the same interest, of which nothing else may be told. */
export const FollowingColleague = z.object({ name: z.string(), ...likeness });
export type FollowingColleague = z.output<typeof FollowingColleague>;

export const SimilarDeals = z.object({ items: z.array(SimilarDeal), withColleagues: z.array(FollowingColleague) });
export type SimilarDeals = z.output<typeof SimilarDeals>;
