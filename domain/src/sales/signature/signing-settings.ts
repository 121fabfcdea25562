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
  inWords(
    z.refine((text) => !isWithPassword(text)),
    inputWords.withoutPassword,
  ),
);

/** Whoever reads the settings would read it. */
function isWithPassword(text: string): boolean {
  const { username, password } = URL.canParse(text) ? new URL(text) : { username: "", password: "" };
  return username !== "" || password !== "";
}

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
  certificate: z.nullable(
    z.object({
      holder: z.string(),
      fingerprint: z.string(),
      since: moment(),
      /** Brought by the company, and not made by Trato. */
      isOwn: z.boolean(),
      until: moment(),
    }),
  ),
  version: z.int(),
});
export type SigningSettings = z.output<typeof SigningSettings>;

/** A PKCS #12 file (.p12, .pfx) in base64, and the password that opens it. */
export const BringSigningKey = z.object({
  file: z
    .string()
    .check(z.minLength(4), z.maxLength(140_000), shaped(/^[A-Za-z0-9+/]+={0,2}$/, inputWords.fileInBase64)),
  password: z.string().check(z.maxLength(500)),
});
export type BringSigningKey = z.output<typeof BringSigningKey>;

/** The customer's signature under which somebody signs for the company. */
export const CountersignSale = z.object({ saleId: id<"sales">(), signatureId: id<"sale_signatures">() });
export type CountersignSale = z.output<typeof CountersignSale>;
