import * as z from "zod/mini";
import { aboveZero, discount, positiveDecimal } from "../../schemas.ts";

/** A discount on a section or on the whole document: per cent of it, or an amount of money with tax. */
export const SaidDiscount = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percent"), percent: discount().check(aboveZero) }),
  z.object({ kind: z.literal("amount"), amount: positiveDecimal().check(aboveZero) }),
]);
