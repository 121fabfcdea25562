import * as z from "zod/mini";
import { calendarDate, id, language, moment, named } from "../../schemas.ts";
import { reasonsLeftOut } from "./availability.ts";
import { comparisons } from "./conditions.ts";
import { drawModes } from "./draw.ts";

/** By which leads are given out when they arrive: the first that one meets gives it. */
export const AssignmentRule = z.object({
  id: id<"assignment_rules">(),
  name: z.string(),
  isOn: z.boolean(),
  conditions: z.array(z.object({ field: z.string(), comparison: z.enum(comparisons), values: z.array(z.string()) })),
  teamId: z.nullable(id<"teams">()),
  mode: z.enum(drawModes),
  members: z.array(z.object({ memberId: id<"members">(), weight: z.int() })),
  answerMinutes: z.nullable(z.int()),
  version: z.int(),
});
export type AssignmentRule = z.output<typeof AssignmentRule>;
export const AssignmentRuleList = z.object({ items: z.array(AssignmentRule) });

export const WorkingSpan = z.object({ days: z.array(z.int()), from: z.string(), to: z.string() });
export const Absence = z.object({ from: calendarDate(), to: calendarDate(), note: z.string() });

/** When and how many leads somebody takes; nothing said is no limit. */
export const LeadReceiver = z.object({
  memberId: id<"members">(),
  name: z.string(),
  perDay: z.nullable(z.int()),
  perMonth: z.nullable(z.int()),
  givenToday: z.int(),
  givenThisMonth: z.int(),
  languages: z.array(language),
  hours: z.array(WorkingSpan),
  absences: z.array(Absence),
  version: z.int(),
});
export type LeadReceiver = z.output<typeof LeadReceiver>;
export const LeadReceiverList = z.object({ items: z.array(LeadReceiver) });

/** Why it was drawn for: it arrived, somebody asked, it had waited until somebody could take it, it went on to the next, or the teams drew. */
export const drawCauses = ["arrived", "asked", "waited", "went_on", "team_draw"] as const;
export type DrawCause = (typeof drawCauses)[number];

/** What came of a lead that was to be answered in time: it was, it went on to the next, it stayed as nobody else could take it, or somebody had given it elsewhere. */
export const answerOutcomes = ["answered", "went_on", "stayed", "elsewhere"] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

export const LoggedDraw = z.object({
  ruleId: z.string(),
  name: z.string(),
  mode: z.enum(drawModes),
  teamId: z.nullable(z.string()),
  candidates: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      weight: z.int(),
      lastGivenAt: z.nullable(moment()),
      leftOut: z.nullable(z.enum(reasonsLeftOut)),
    }),
  ),
  seed: z.int(),
  drawn: z.nullable(z.int()),
  memberId: z.nullable(z.string()),
});

/** How teams drew a lead: who took part with what weight and what was drawn, where it had no team; who of the team was asked before whoever has it. */
export const LoggedTeamDraw = z.object({
  weights: z.array(z.object({ teamId: z.string(), name: z.string(), capacity: z.int() })),
  drawn: z.nullable(z.int()),
  passedOver: z.array(z.object({ memberId: z.string(), name: z.string() })),
  /** How many more whoever has it may get; null where the team has it as a whole, and why. */
  quotaLeft: z.nullable(z.int()),
  because: z.nullable(z.enum(["nobody_has_room", "nobody_accepts"])),
  merged: z.int(),
});
export type LoggedTeamDraw = z.output<typeof LoggedTeamDraw>;

/** How a lead came to whoever has it: the rules that it did not meet, and the draws of those that it met. */
export const LeadDraw = z.object({
  id: id<"lead_draws">(),
  drawnAt: moment(),
  cause: z.enum(drawCauses),
  /** Until when whoever has it was to answer. */
  answerBy: z.nullable(moment()),
  outcome: z.nullable(z.enum(answerOutcomes)),
  rule: z.nullable(z.string()),
  member: z.nullable(named<"members">()),
  team: z.nullable(z.string()),
  passed: z.array(z.object({ ruleId: z.string(), name: z.string(), field: z.string() })),
  draws: z.array(LoggedDraw),
  teamDraw: z.nullable(LoggedTeamDraw),
});
export type LeadDraw = z.output<typeof LeadDraw>;
/** The newest first. */
export const LeadDrawList = z.object({ items: z.array(LeadDraw) });

/** To whom the leads of the last 90 days would have gone: by the rule that is tried, by others, and how many each has in truth. */
export const AssignmentSimulation = z.object({
  leads: z.int(),
  /** Nobody could have taken them at once. */
  waiting: z.int(),
  /** No rule would have given them. */
  left: z.int(),
  people: z.array(
    z.object({ memberId: z.string(), name: z.string(), byRule: z.int(), byOthers: z.int(), now: z.int() }),
  ),
  rules: z.array(z.object({ name: z.string(), isTried: z.boolean(), count: z.int() })),
});
export type AssignmentSimulation = z.output<typeof AssignmentSimulation>;
