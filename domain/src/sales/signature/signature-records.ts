import * as z from "zod/mini";
import { id, moment } from "../../schemas.ts";
import { parties, signingWays } from "./signature-record.ts";

/** A signature as it is shown. */
export const SaleSignature = z.object({
  id: id<"sale_signatures">(),
  party: z.enum(parties),
  /** The version that was signed; null where it was sent before versions were kept. */
  number: z.nullable(z.int()),
  signedAt: moment(),
  /** The SHA-256 of its record. */
  sha256: z.string(),
  /** Whether its signed PDF and its evidence are there. */
  isMade: z.boolean(),
  /** Null where it is forgotten, with whose it was. */
  said: z.nullable(
    z.object({
      name: z.string(),
      way: z.enum(signingWays),
      picture: z.nullable(z.string()),
      email: z.nullable(z.string()),
      address: z.nullable(z.string()),
      userAgent: z.nullable(z.string()),
      text: z.string(),
    }),
  ),
});
export type SaleSignature = z.output<typeof SaleSignature>;

export const SaleSignatures = z.object({
  /** In the order in which they were made. */
  items: z.array(SaleSignature),
});
export type SaleSignatures = z.output<typeof SaleSignatures>;

/** How the customer may sign what his link shows, and who has. */
export const PortalSigning = z.object({
  ways: z.array(z.enum(signingWays)),
  /** Where a code would go, as far as he knows it again. */
  codeTo: z.nullable(z.string()),
  signatures: z.array(SaleSignature),
});
export type PortalSigning = z.output<typeof PortalSigning>;
