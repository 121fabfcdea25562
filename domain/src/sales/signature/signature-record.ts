import * as z from "zod/mini";
import { language, moment } from "../../schemas.ts";

/** How one signs: with the finger or a mouse, by the name that is typed, or by a code that came by mail. */
export const signingWays = ["drawn", "typed", "code"] as const;
export type SigningWay = (typeof signingWays)[number];

export const parties = ["customer", "seller"] as const;

/** A signature as it is kept for ever: who signed what, how, when and from where. Hashes are SHA-256 of canonical forms, in hexadecimal. */
export const SignatureRecord = z.object({
  form: z.literal(1),
  party: z.enum(parties),
  /** The number of the quotation, and the version of it that was sent; no version where it was sent before versions were kept. */
  document: z.string(),
  version: z.nullable(z.object({ number: z.int(), sha256: z.string() })),
  /** What was accepted: the content of the version, with what the customer chose of it. */
  content: z.object({ sha256: z.string() }),
  name: z.string(),
  way: z.enum(signingWays),
  /** What was drawn, as a PNG in a data URL. */
  picture: z.nullable(z.string()),
  /** Where the code went. */
  email: z.nullable(z.string()),
  signedAt: moment(),
  address: z.nullable(z.string()),
  userAgent: z.nullable(z.string()),
  /** What stood above the button, and in which language. */
  shown: z.object({ language, text: z.string() }),
});
export type SignatureRecord = z.output<typeof SignatureRecord>;
