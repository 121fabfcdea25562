import { type Obstacle, obstacle } from "../errors.ts";
import { has, type Kind } from "../kinds.ts";

type Facts = { addedBy: string | null; removedAt: string | null };

/** For so many days a file that was removed can be put back. */
export const daysRemovedFilesAreKept = 30;

/** A file is removed by whoever added it; those who lead may do it too. */
export function obstacleToRemoveFile(file: Facts, by: { memberId: string | null; leads: boolean }): Obstacle | null {
  const obstacleNow = obstacleToChangeFile(file);
  if (obstacleNow) return obstacleNow;
  const isTheirs = file.addedBy !== null && file.addedBy === by.memberId;
  return by.leads || isTheirs ? null : obstacle("forbidden", "file.not_yours");
}

/** Only what hangs on a product goes along with quotations of it. */
export function obstacleToMarkDatasheet(file: Pick<Facts, "removedAt"> & { subjectKind: Kind }): Obstacle | null {
  if (!has(file.subjectKind, "hasDatasheets")) return obstacle("invalid", "file.no_datasheet", { path: "fileId" });
  return obstacleToChangeFile(file);
}

export function obstacleToChangeFile(file: Pick<Facts, "removedAt">): Obstacle | null {
  return file.removedAt === null ? null : obstacle("conflict", "file.removed");
}
