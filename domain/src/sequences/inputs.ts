import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import { id, line, name, text, version } from "../schemas.ts";
import { Begins, sequenceSubjects } from "./begins.ts";
import { waitUnits } from "./plan.ts";

const wait = z.object({ amount: z.int().check(z.gte(0), z.lte(365)), unit: z.enum(waitUnits) });
const planned = { wait, summary: line(200, 1), note: z._default(z.nullable(text(2000)), null) };

const step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mail"), wait, templateId: id<"mail_templates">() }),
  z.object({ kind: z.literal("call"), ...planned }),
  z.object({ kind: z.literal("task"), ...planned }),
]);

const time = z.string().check(shaped(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, inputWords.time));
const sequence = {
  name: name(100),
  isOn: z.boolean(),
  begins: z.nullable(Begins),
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
  from: time,
  to: time,
  steps: z.array(step).check(z.minLength(1), z.maxLength(30)),
};

const sequenceId = id<"sequences">();

/** On weekdays between nine and six, unless it says otherwise. */
export const CreateSequence = z.object({
  id: z.optional(sequenceId),
  name: sequence.name,
  subject: z._default(z.enum(sequenceSubjects), "opportunity"),
  begins: z._default(sequence.begins, null),
  isOn: z._default(sequence.isOn, true),
  days: z._default(sequence.days, [1, 2, 3, 4, 5]),
  from: z._default(sequence.from, "09:00"),
  to: z._default(sequence.to, "18:00"),
  steps: sequence.steps,
});
export type CreateSequence = z.output<typeof CreateSequence>;

export const EditSequence = z.extend(z.partial(z.object(sequence)), {
  sequenceId,
  version,
  isArchived: z.optional(z.boolean()),
});
export type EditSequence = z.output<typeof EditSequence>;

export const EditSequenceSettings = z.object({ dailyMails: z.int().check(z.gte(1), z.lte(10_000)), version });
export type EditSequenceSettings = z.output<typeof EditSequenceSettings>;

const opportunityId = id<"opportunities">();

export const OneInSequences = z.object({ opportunityId });
export type OneInSequences = z.output<typeof OneInSequences>;

export const EnrolOpportunity = z.object({
  opportunityId,
  sequenceId,
  id: z.optional(id<"sequence_enrolments">()),
});
export type EnrolOpportunity = z.output<typeof EnrolOpportunity>;

const saleId = id<"sales">();

export const OneOfferInSequences = z.object({ saleId });
export type OneOfferInSequences = z.output<typeof OneOfferInSequences>;

export const EnrolSale = z.object({ saleId, sequenceId, id: z.optional(id<"sequence_enrolments">()) });
export type EnrolSale = z.output<typeof EnrolSale>;

/** Whether a sequence does not begin by itself with an offer. */
export const SkipSequence = z.object({ saleId, sequenceId, isSkipped: z.boolean() });
export type SkipSequence = z.output<typeof SkipSequence>;

export const OneEnrolment = z.object({ enrolmentId: id<"sequence_enrolments">() });
export type OneEnrolment = z.output<typeof OneEnrolment>;
