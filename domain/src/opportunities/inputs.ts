import * as z from "zod/mini";
import { filtersOf, sortsOf } from "../fields/field-filters.ts";
import { editsOf, inputsOf } from "../fields/field-inputs.ts";
import { foundBy } from "../contacts/inputs.ts";
import { changedBy, placed } from "../fields/field-lists.ts";
import { due } from "../fields/next-activity.ts";
import { calendarDate, copiedPage, flag, id, line, name, page, text, version } from "../schemas.ts";
import { opportunityFields } from "./fields.ts";
import { followUpSorts, followUps } from "./follow-up/standing.ts";

const opportunityId = id<"opportunities">();
const leadId = id<"opportunities">();
const stageId = id<"stages">();

const known = changedBy(opportunityFields);
/** Left out, the salesperson is who asks and the team theirs; null leaves the record to whoever takes it. */
const owner = editsOf(changedBy(opportunityFields, "opportunity.assign"));

export const CreateLead = z.object({
  id: z.optional(leadId),
  ...inputsOf(known),
  ...owner,
  externalId: z.optional(line(200, 1)),
});
export type CreateLead = z.output<typeof CreateLead>;

export const CreateOpportunity = z.extend(CreateLead, { stageId: z.optional(stageId) });
export type CreateOpportunity = z.output<typeof CreateOpportunity>;

export const EditLead = z.object({ leadId, version, ...editsOf(known) });
export const EditOpportunity = z.object({ opportunityId, version, ...editsOf(known) });
export type EditOpportunity = z.output<typeof EditOpportunity>;

export const OneLead = z.object({ leadId });
export type OneLead = z.output<typeof OneLead>;
export const OneOpportunity = z.object({ opportunityId });
export type OneOpportunity = z.output<typeof OneOpportunity>;

export const AssignLead = z.object({ leadId, ...owner });
export const AssignOpportunity = z.object({ opportunityId, ...owner });
export type AssignOpportunity = z.output<typeof AssignOpportunity>;

export const FindOpportunityDuplicates = z.object({
  title: z.optional(line(200)),
  contactName: z.optional(line(200)),
  ...foundBy,
  customerId: z.optional(id<"contacts">()),
});
export type FindOpportunityDuplicates = z.output<typeof FindOpportunityDuplicates>;

export const ConvertLead = z.object({
  leadId,
  customer: z.discriminatedUnion("action", [
    z.object({ action: z.literal("create") }),
    z.object({ action: z.literal("link"), contactId: id<"contacts">() }),
    z.object({ action: z.literal("none") }),
  ]),
  ...owner,
  createQuotation: z.optional(z.boolean()),
});
export type ConvertLead = z.output<typeof ConvertLead>;

/** To the top of the column, or right below another card. */
export const MoveOpportunity = z.object({ opportunityId, stageId, below: z.optional(z.nullable(opportunityId)) });
export type MoveOpportunity = z.output<typeof MoveOpportunity>;

const loss = {
  reasonId: z.optional(z.nullable(id<"lost_reasons">())),
  note: z.optional(text(20_000)),
  /** Whether its quotations that are open and its tasks are cancelled with it. */
  closesOpen: z.optional(z.boolean()),
};
export const LoseLead = z.object({ leadId, ...loss });
export const LoseOpportunity = z.object({ opportunityId, ...loss });
export type LoseOpportunity = z.output<typeof LoseOpportunity>;

const {
  tags: tag,
  stageId: inStage,
  customerId,
  ...told
} = filtersOf(placed(opportunityFields, ["salespersonId", "teamId", "source"]));
/** By what is to be done next. */
const activity = z.optional(due);
/** By how a record stands: to be contacted, not contacted in time, idle. */
const followUp = z.optional(z.enum(followUps));
const filters = {
  search: z.optional(line(200)),
  externalId: z.optional(line(200, 1)),
  activity,
  followUp,
  createdFrom: z.optional(calendarDate()),
  createdTo: z.optional(calendarDate()),
  ...told,
  tag,
  state: z.optional(z.enum(["open", "won", "lost", "archived"])),
  customerId,
};

const sort = z._default(
  z.enum([
    "-createdAt",
    "createdAt",
    "nextActivityOn",
    "-nextActivityOn",
    ...followUpSorts,
    ...sortsOf(opportunityFields),
  ]),
  "-createdAt",
);

export const ListLeads = z.object({
  ...copiedPage,
  ...filters,
  sort,
  unassigned: z.optional(flag),
  count: z.optional(flag),
});
export type ListLeads = z.output<typeof ListLeads>;

export const ListOpportunities = z.extend(ListLeads, { stageId: inStage });
export type ListOpportunities = z.output<typeof ListOpportunities>;

const board = {
  teamId: z.optional(id<"teams">()),
  salespersonId: z.optional(id<"members">()),
  search: filters.search,
  tag: z.optional(text(50)),
  activity,
  followUp,
};

export const ReadPipeline = z.object({
  ...board,
  limit: z._default(page.limit, 30),
  /** The heads of all columns with these cards only, as far as they stand on the board: asked after some have changed. */
  cardIds: z.optional(z.union([opportunityId, z.array(opportunityId).check(z.maxLength(50))])),
});
export type ReadPipeline = z.output<typeof ReadPipeline>;
export const ListCards = z.object({ stageId, ...board, ...page });
export type ListCards = z.output<typeof ListCards>;

export const AnalysePipeline = z.object({
  teamId: z.optional(id<"teams">()),
  salespersonId: z.optional(id<"members">()),
});
export type AnalysePipeline = z.output<typeof AnalysePipeline>;

export const CreateStage = z.object({ id: z.optional(stageId), name: name(100), isWon: z.optional(z.boolean()) });
export type CreateStage = z.output<typeof CreateStage>;
export const EditStage = z.object({ stageId, version, name: z.optional(name(100)), isWon: z.optional(z.boolean()) });
export type EditStage = z.output<typeof EditStage>;
/** `moveTo`: the stage that everything in it goes to; without it only an empty stage is deleted. */
export const DeleteStage = z.object({ stageId, moveTo: z.optional(stageId) });
export type DeleteStage = z.output<typeof DeleteStage>;
export const ReorderStages = z.object({ stageIds: z.array(stageId).check(z.maxLength(100)) });
export type ReorderStages = z.output<typeof ReorderStages>;

const reasonId = id<"lost_reasons">();
export const CreateLostReason = z.object({ id: z.optional(reasonId), name: name() });
export type CreateLostReason = z.output<typeof CreateLostReason>;
export const EditLostReason = z.object({ reasonId, version, name: z.optional(name()) });
export type EditLostReason = z.output<typeof EditLostReason>;
export const OneLostReason = z.object({ reasonId });
export type OneLostReason = z.output<typeof OneLostReason>;
