import * as z from "zod/mini";
import { StartupError } from "../startup-error.ts";

/** The first entry of every archive: what it holds. */
export const contentName = "backup.json";

/** The files of the data directory beside its database lie here in an archive. */
export const filesInArchive = "files";

const described = { format: z.literal("trato-backup-1"), at: z.string(), version: z.string() };

const Content = z.discriminatedUnion("kind", [
  z.object({ ...described, kind: z.literal("embedded") }),
  z.object({ ...described, kind: z.literal("own"), history: z.string() }),
]);

/** What an archive holds: of when, written by which Trato, and whether the embedded database's files or an own one's rows, with what made its tables. */
export type Content = z.infer<typeof Content>;

/** Reads the first entry, or refuses what a later Trato wrote. */
export function readContent(text: string): Content {
  try {
    return Content.parse(JSON.parse(text));
  } catch (error) {
    throw new StartupError("This backup was written by a newer version of Trato: restore it with that one", error);
  }
}
