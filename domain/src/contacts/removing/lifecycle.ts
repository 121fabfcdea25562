import type { Moment } from "../../dates.ts";
import { type Obstacle, obstacle } from "../../errors.ts";

const day = 86_400_000;

/** So long what was deleted can be put back. */
export const keptDays = 30;

export const restorableUntil = (deletedAt: Moment): Moment =>
  new Date(Date.parse(deletedAt) + keptDays * day).toISOString() as Moment; // an ISO moment by construction

/** A document that names a record; without a number as long as it is a draft. */
export type StandingDocument = { kind: string; id: string; number: string | null };

const mostNamed = 5;

/** What quotations, orders, purchases or deliveries stand on is not deleted: they would say nothing about whom they were for. */
export function obstacleToDelete(documents: readonly StandingDocument[]): Obstacle | null {
  if (documents.length === 0) return null;
  return obstacle("conflict", "record.has_documents", {
    documents: documents.slice(0, mostNamed),
    more: Math.max(documents.length - mostNamed, 0),
  });
}

/** What was deleted is put back as long as it is kept. */
export function obstacleToPutBack({ deletedAt }: { deletedAt: Moment }, now: Moment): Obstacle | null {
  return now > restorableUntil(deletedAt) ? obstacle("conflict", "record.gone", { days: keptDays }) : null;
}
