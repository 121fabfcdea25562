import * as z from "zod/mini";
import { calendarDate, moment } from "../../schemas.ts";
import { scoringVariables } from "../scoring-model.ts";
import { modes, verdicts } from "./told-score.ts";

const band = z.object({ records: z.int(), told: z.number(), won: z.number() });

/** How good probabilities were for closed records that were not learned from, beside the share of won alone. */
export const Quality = z.object({
  records: z.int(),
  logLoss: z.number(),
  baseLogLoss: z.number(),
  brier: z.number(),
  baseBrier: z.number(),
  auc: z.number(),
  bands: z.array(band),
  months: z.array(z.extend(band, { month: z.string(), logLoss: z.number(), baseLogLoss: z.number() })),
});

const learned = {
  mode: z.enum(modes),
  verdict: z.enum(verdicts),
  won: z.int(),
  lost: z.int(),
  learnedAt: moment(),
};

/** How a workspace tells how likely its leads are won, how good that is, and what it goes by. */
export const Scoring = z.object({
  mode: z.enum(modes),
  /** From which day of creation on records count, where it is by counters. */
  startsOn: z.nullable(calendarDate()),
  /** What the counters say, those of the most records first; none where it is not by counters. */
  counters: z.array(
    z.object({
      team: z.nullable(z.string()),
      variable: z.enum(["stage", ...scoringVariables]),
      value: z.string(),
      won: z.int(),
      lost: z.int(),
    }),
  ),
  version: z.int(),
  /** The fields that may be compared: from when each is known, and how much it moves the scores on average, in log-odds. */
  fields: z.array(
    z.object({
      name: z.string(),
      from: z.enum(["arrival", "work"]),
      isProtected: z.boolean(),
      isCompared: z.boolean(),
      weight: z.number(),
    }),
  ),
  latest: z.nullable(z.object({ ...learned, share: z.number(), quality: z.nullable(Quality) })),
  /** Each time that it was learned, the latest first. */
  learnings: z.array(z.object({ ...learned, logLoss: z.nullable(z.number()), baseLogLoss: z.nullable(z.number()) })),
});
export type Scoring = z.output<typeof Scoring>;
