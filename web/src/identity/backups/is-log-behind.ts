import type { Backups } from "../queries.ts";

/** As long as administrators hear nothing of it: a bucket may be away for a moment. */
const aWhile = 900_000;

/** Whether what is written cannot be kept with the backups for a while already; `now` in milliseconds. */
export const isLogBehind = ({ log }: Pick<Backups, "log">, now: number): boolean =>
  log !== null && log.problem !== null && now - Date.parse(log.problem.since) >= aWhile;
