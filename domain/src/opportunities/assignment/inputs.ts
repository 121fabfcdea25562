import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { calendarDate, id, language, line, name, version } from "../../schemas.ts";
import { comparisons, conditionFields } from "./conditions.ts";
import { drawModes } from "./draw.ts";

const condition = z.object({
  field: z.enum(conditionFields.map((field) => field.name)),
  comparison: z.enum(comparisons),
  values: z.array(line(200, 1)).check(z.maxLength(50)),
});

const ruleMember = z.object({ memberId: id<"members">(), weight: z.int().check(z.gte(1), z.lte(100)) });

const teamId = z.nullable(id<"teams">());
const rule = {
  name: name(100),
  conditions: z.array(condition).check(z.maxLength(20)),
  teamId,
  mode: z.enum(drawModes),
  members: z.array(ruleMember).check(z.maxLength(100)),
  isOn: z.boolean(),
  /** Minutes of work within which it is answered; if not, it goes on to the next. */
  answerMinutes: z.nullable(z.int().check(z.gte(5), z.lte(43_200))),
};

const ruleId = id<"assignment_rules">();

export const CreateAssignmentRule = z.object({
  id: z.optional(ruleId),
  name: rule.name,
  conditions: z._default(rule.conditions, []),
  teamId: z._default(rule.teamId, null),
  mode: z._default(rule.mode, "in_turn"),
  members: z._default(rule.members, []),
  isOn: z._default(rule.isOn, false),
  answerMinutes: z._default(rule.answerMinutes, null),
});
export type CreateAssignmentRule = z.output<typeof CreateAssignmentRule>;

export const EditAssignmentRule = z.extend(z.partial(z.object(rule)), { ruleId, version });
export type EditAssignmentRule = z.output<typeof EditAssignmentRule>;

/** A rule as it would be: that of the id in its place, else a new one after all others. */
export const SimulateAssignmentRule = z.object({
  ruleId: z.optional(ruleId),
  name: rule.name,
  conditions: z._default(rule.conditions, []),
  teamId: z._default(rule.teamId, null),
  mode: z._default(rule.mode, "in_turn"),
  members: z._default(rule.members, []),
  answerMinutes: z._default(rule.answerMinutes, null),
});
export type SimulateAssignmentRule = z.output<typeof SimulateAssignmentRule>;

export const OneAssignmentRule = z.object({ ruleId });
export type OneAssignmentRule = z.output<typeof OneAssignmentRule>;

/** All of them, in their new order. */
export const ReorderAssignmentRules = z.object({ ruleIds: z.array(ruleId).check(z.maxLength(100)) });
export type ReorderAssignmentRules = z.output<typeof ReorderAssignmentRules>;

const time = z.string().check(shaped(/^([01]\d|2[0-3]):[0-5]\d$/, inputWords.time));
export const workingSpan = z.object({
  days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1), z.maxLength(7)),
  from: time,
  to: z.string().check(shaped(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, inputWords.time)),
});
const absence = z.object({ from: calendarDate(), to: calendarDate(), note: z._default(line(200), "") });

const most = z.nullable(z.int().check(z.gte(0), z.lte(10_000)));
export const EditLeadReceiver = z.object({
  memberId: id<"members">(),
  version,
  perDay: z.optional(most),
  perMonth: z.optional(most),
  languages: z.optional(z.array(language).check(z.maxLength(10))),
  hours: z.optional(z.array(workingSpan).check(z.maxLength(14))),
  absences: z.optional(z.array(absence).check(z.maxLength(100))),
});
export type EditLeadReceiver = z.output<typeof EditLeadReceiver>;

export const OneDrawn = z.object({ opportunityId: id<"opportunities">() });
export type OneDrawn = z.output<typeof OneDrawn>;
