import type { ApiError } from "./api.ts";
import { offerToKeepMine } from "./keep-mine.ts";

/** The server found that two people edited the same field: offers to write one's own over it. False where it is no such case. */
export function settleConflict({ code, details }: ApiError, keepMine: (version: number) => void): boolean {
  const { theirs, yours, version } = details;
  if (code !== "record.changed" || typeof version !== "number" || !isRecord(theirs) || !isRecord(yours)) return false;
  const overlaps = Object.keys(yours).map((field) => ({ theirs: theirs[field], yours: yours[field] }));
  offerToKeepMine(overlaps, () => keepMine(version));
  return true;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
