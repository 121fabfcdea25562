import type { Context } from "./context.ts";
import type { Subject } from "./diary.ts";

/** What a module tells upwards, to modules that it does not know. They answer in the same transaction. */
export type Reactions = {
  activitiesChanged: (ctx: Context, subject: Subject) => Promise<void>;
};

let installed: Reactions | null = null;

/** Called once by the table in server/src/reactions.ts. */
export function installReactions(reactions: Reactions): void {
  installed = reactions;
}

export function reactions(): Reactions {
  if (!installed) throw new Error("import server/src/reactions.ts before running commands");
  return installed;
}
