import type { ApiError } from "./api.ts";
import { offerToKeepMine, type Overlap } from "./keep-mine.ts";

type Conflict = { version: number; overlaps: (Overlap & { field: string })[] };

/** The server found that two people edited the same fields: which ones, with both values, over which version. Null where it is no such case. */
export function overlapsIn({ code, details }: ApiError): Conflict | null {
  const { theirs, yours, version } = details;
  if (code !== "record.changed" || typeof version !== "number" || !isRecord(theirs) || !isRecord(yours)) return null;
  const overlaps = Object.keys(yours).map((field) => ({ field, theirs: theirs[field], yours: yours[field] }));
  return { version, overlaps };
}

/** Of a field that is edited where it is read: it asks there whose is to stand. */
export const isSaidAtField = (error: ApiError): boolean => overlapsIn(error) !== null;

/** Offers to write one's own over what somebody else wrote in the same fields. False where it is no such case. */
export function settleConflict(error: ApiError, keepMine: (version: number) => void): boolean {
  const conflict = overlapsIn(error);
  if (conflict) offerToKeepMine(conflict.overlaps, () => keepMine(conflict.version));
  return conflict !== null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
