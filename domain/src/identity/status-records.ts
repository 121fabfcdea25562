import * as z from "zod/mini";
import { moment } from "../schemas.ts";

const bytes = z.number();

/** A statement that took long: as it is written, without the values that were asked for. */
export const SlowStatement = z.object({ text: z.string(), times: z.int(), longestMs: z.int(), lastAt: moment() });

/** How it stands with this installation: with the process that answers, the database, the disk, the queue and the workspace's own mail. */
export const InstallationStatus = z.object({
  version: z.string(),
  startedAt: moment(),
  /** How many processes are at work on the database. */
  processes: z.int(),
  database: z.object({
    version: z.string(),
    isEmbedded: z.boolean(),
    bytes,
    connections: z.int(),
    mostConnections: z.int(),
  }),
  disk: z.object({ directory: z.string(), freeBytes: bytes, totalBytes: bytes }),
  mail: z.object({ isSet: z.boolean(), waiting: z.int(), failed: z.int(), lastSentAt: z.nullable(moment()) }),
  jobs: z.object({ waiting: z.int(), running: z.int(), givenUp: z.int(), lateSeconds: z.number() }),
  /** Of the requests to this process since it started, the longest first. */
  slowStatements: z.array(SlowStatement),
});
export type InstallationStatus = z.output<typeof InstallationStatus>;
