import * as z from "zod/mini";
import type { ReadDiary } from "@trato/domain/identity/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";

const Key = z.tuple([id<"diary">()]);

/** The audit: who did what, the newest first. */
export async function readDiary(ctx: Context, { limit, cursor, ...wanted }: ReadDiary) {
  let query = ctx.db
    .selectFrom("diary")
    .select(["id", "happenedAt", "actorKind", "memberId", "actorName", "event", "subjectKind", "subjectId"])
    .select((eb) => [eb.ref("before").$castTo<Fields>().as("before"), eb.ref("after").$castTo<Fields>().as("after")])
    .where("workspaceId", "=", ctx.workspace.id)
    .orderBy("id", "desc")
    .limit(limit + 1);
  if (cursor) query = query.where("id", "<", cursorId(cursor));
  if (wanted.subjectKind) query = query.where("subjectKind", "=", wanted.subjectKind);
  if (wanted.subjectId) query = query.where("subjectId", "=", wanted.subjectId);
  if (wanted.memberId) query = query.where("memberId", "=", wanted.memberId);
  if (wanted.event) query = query.where("event", "=", wanted.event);
  return pageOfRows(await query.execute(), limit, (entry) => [entry.id]);
}

type Fields = Record<string, unknown> | null;

function cursorId(cursor: string): Id<"diary"> {
  const [entryId] = decodeCursor(cursor, Key);
  return entryId;
}
