import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { inWords, shaped } from "../../inputs/said.ts";
import { id, moment, version } from "../../schemas.ts";

const address = z.string().check(
  z.maxLength(500),
  shaped(/^https?:\/\/[^\s/?#]+\S*$/, inputWords.webAddress),
  inWords(
    z.refine((text) => URL.canParse(text)),
    inputWords.webAddress,
  ),
);

export const EditSigningSettings = z.object({
  countersigns: z.optional(z.boolean()),
  /** Where time stamps are asked for (RFC 3161), null for nowhere. */
  stampUrl: z.optional(z.nullable(address)),
  version,
});
export type EditSigningSettings = z.output<typeof EditSigningSettings>;

/** How a company wants its offers signed, and with which certificate they are sealed, once one was needed. */
export const SigningSettings = z.object({
  countersigns: z.boolean(),
  stampUrl: z.nullable(z.string()),
  certificate: z.nullable(z.object({ holder: z.string(), fingerprint: z.string(), since: moment() })),
  version: z.int(),
});
export type SigningSettings = z.output<typeof SigningSettings>;

/** The customer's signature under which somebody signs for the company. */
export const CountersignSale = z.object({ saleId: id<"sales">(), signatureId: id<"sale_signatures">() });
export type CountersignSale = z.output<typeof CountersignSale>;
