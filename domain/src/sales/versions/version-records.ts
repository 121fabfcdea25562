import * as z from "zod/mini";
import { decimal, moment, permission } from "../../schemas.ts";
import { Sale } from "../records.ts";
import { VersionChange } from "./compare-versions.ts";
import { VersionContent } from "./version-content.ts";

export const SaleVersion = z.object({
  number: z.int(),
  /** The SHA-256 of its canonical form. */
  sha256: z.string(),
  frozenAt: moment(),
  frozenBy: z.nullable(z.string()),
  currency: z.string(),
  total: decimal(),
  /** When and to whom it went out, the first time first; nobody where the mail was taken back or is forgotten. */
  sendings: z.array(
    z.object({
      at: moment(),
      by: z.nullable(z.string()),
      to: z.nullable(z.string()),
      /** Who had approved what of it went beyond the limits. */
      approvedBy: z.array(z.string()),
      viewedAt: z.nullable(moment()),
    }),
  ),
  /** Whether what it said is forgotten, with whom it was for. */
  isForgotten: z.boolean(),
  /** Whether the customer's link leads to it now. */
  isCurrent: z.boolean(),
  takeUp: permission,
});
export type SaleVersion = z.output<typeof SaleVersion>;

export const SaleVersions = z.object({
  /** The newest first. */
  items: z.array(SaleVersion),
  /** Since when it was out without a version of it: it was sent before Trato froze what it sends. */
  unfrozenSince: z.nullable(moment()),
  /** Whether it says something else now than the newest version. */
  isChanged: z.boolean(),
});
export type SaleVersions = z.output<typeof SaleVersions>;

export const ComparedVersions = z.object({
  /** Nothing where nothing was sent yet. */
  before: z.nullable(VersionContent),
  after: VersionContent,
  changes: z.array(VersionChange),
});
export type ComparedVersions = z.output<typeof ComparedVersions>;

/** Something of a version that could not be taken up as it was. */
export const NotTakenUp = z.object({
  why: z.enum(["product_gone", "product_archived", "customer_gone"]),
  name: z.string(),
});
export type NotTakenUp = z.output<typeof NotTakenUp>;

/** The quotation as it is after a version was taken up again, and what of that could not be as it was. */
export const TakenUp = z.extend(Sale, { notTakenUp: z.array(NotTakenUp) });
export type TakenUp = z.output<typeof TakenUp>;

/** For the customer: what is other than in the version that he saw before. */
export const ChangesForCustomer = z.object({
  since: z.nullable(z.object({ number: z.int(), sentAt: moment() })),
  currencies: z.object({ before: z.string(), after: z.string() }),
  changes: z.array(VersionChange),
});
export type ChangesForCustomer = z.output<typeof ChangesForCustomer>;
