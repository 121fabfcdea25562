import * as z from "zod/mini";
import { exact, sign } from "../../decimal.ts";
import { discount, positiveDecimal } from "../../schemas.ts";

const isAboveZero = z.refine<string>((text) => sign(exact(text)) > 0);

/** A discount on a section or on the whole document: per cent of it, or an amount of money with tax. */
export const SaidDiscount = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("percent"), percent: discount().check(isAboveZero) }),
  z.object({ kind: z.literal("amount"), amount: positiveDecimal().check(isAboveZero) }),
]);
