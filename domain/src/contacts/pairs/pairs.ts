import type { KindHaving } from "../../kinds.ts";
import { isSameValue } from "../../same-value.ts";
import { type Likeness, type Sureness, surenesses } from "../likeness.ts";

/** Kinds of records of which two may be the same. */
export type PairKind = KindHaving<"isCompared">;

/** Two records, the lower id first, so that a pair is there once. */
export type PairOf<Id extends string> = { firstId: Id; secondId: Id };

export const pairOf = <Id extends string>(one: Id, other: Id): PairOf<Id> =>
  one < other ? { firstId: one, secondId: other } : { firstId: other, secondId: one };

/** How sure it is of pairs that somebody is asked to look at: what is merely possible stays with the records themselves. */
export const likelySurenesses = ["almostCertain", "likely"] as const satisfies readonly Sureness[];
type LikelySureness = (typeof likelySurenesses)[number];
export type LikelyPair = Likeness & { sureness: LikelySureness };

export const isLikely = (likeness: Likeness): likeness is LikelyPair =>
  (likelySurenesses as readonly Sureness[]).includes(likeness.sureness);

const signsAtMost = 20;

/** Where a pair stands among those to be looked at: the surest first, of equals the one with more to say. */
export const placeOfPair = ({ sureness, same }: Likeness): number =>
  surenesses.indexOf(sureness) * signsAtMost + signsAtMost - same.length;

/** By what of records it is seen whether they may be the same, or to be looked at at all. */
const compared = [
  "kind",
  "type",
  "state",
  "archivedAt",
  "name",
  "contactName",
  "companyName",
  "companyId",
  "customerId",
  "title",
  "email",
  "phone",
  "vat",
  "website",
  "street",
  "zip",
  "separated", // from those with which it was one: its pairs may have been forgotten meanwhile
];

type Fields = Readonly<Record<string, unknown>> | null | undefined;

/** Whether what is recorded of a record may make it the same as others, or another one; what waits in the pool is compared when it is given out. */
export function isToBeCompared({ before, after }: { before?: Fields; after?: Fields }): boolean {
  if (!after || after["type"] === "pooled") return false;
  return compared.some((field) => field in after && !isSameValue(before?.[field] ?? null, after[field] ?? null));
}
