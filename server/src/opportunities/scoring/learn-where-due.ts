import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Origin, systemActor } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { enqueueLearning } from "./ask-to-learn.ts";

/** The job: every workspace that has closed enough since it learned last learns again, each in a job of its own. */
export async function learnWhereDue(edge: Edge, origin: Origin): Promise<void> {
  const at = origin.at ?? new Date();
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_to_learn(${at.toISOString()}::timestamptz)`.execute(db),
  );
  for (const { id: workspaceId } of rows)
    await edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
      await enqueueLearning(ctx);
      nothingToRecord(ctx);
    });
}
