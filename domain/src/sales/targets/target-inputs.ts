import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { decimal, id, positiveDecimal } from "../../schemas.ts";

/** What a target is of: what customers order, before taxes, or what won opportunities were to bring. */
export const targetMeasures = ["orders", "won"] as const;
export type TargetMeasure = (typeof targetMeasures)[number];

/** A month or a quarter: "2026-11", "2026-Q4". */
const period = () => z.string().check(shaped(/^20\d\d-(0[1-9]|1[0-2]|Q[1-4])$/, inputWords.period));

const whose = { salespersonId: z.optional(id<"members">()), teamId: z.optional(id<"teams">()) };

/** What a salesperson or a team is to reach in a period; null takes it away. */
export const SetSalesTarget = z.object({
  ...whose,
  period: period(),
  measure: z.enum(targetMeasures),
  amount: z.nullable(positiveDecimal()),
});
export type SetSalesTarget = z.output<typeof SetSalesTarget>;

/** The targets of a period; without one those of this month and this quarter. */
export const ListSalesTargets = z.object({ ...whose, period: z.optional(period()) });
export type ListSalesTargets = z.output<typeof ListSalesTargets>;

/** A target with how far it is reached, as it stands now. */
export const SalesTarget = z.object({
  id: id<"sales_targets">(),
  salesperson: z.nullable(z.object({ id: id<"members">(), name: z.string() })),
  team: z.nullable(z.object({ id: id<"teams">(), name: z.string() })),
  period: z.string(),
  measure: z.enum(targetMeasures),
  amount: decimal(),
  reached: decimal(),
  /** In per cent of the amount. */
  percent: decimal(),
});
export type SalesTarget = z.output<typeof SalesTarget>;
export const SalesTargets = z.object({ items: z.array(SalesTarget) });
export const SetTarget = z.object({ target: z.nullable(SalesTarget) });
