import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListMessages, OneMessage } from "@trato/domain/messaging/inputs.ts";
import type { Message } from "@trato/domain/messaging/records.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { found, own } from "../platform/rows.ts";

const key = z.tuple([id<"messages">()]);

/** The outbox: what waits, what left and what failed, newest first. */
export async function listMessages(ctx: Context, { limit, cursor, state }: ListMessages) {
  let query = messages(ctx)
    .orderBy("m.id", "desc")
    .limit(limit + 1);
  if (state) query = query.where("m.state", "=", state);
  if (cursor) query = query.where("m.id", "<", decodeCursor(cursor, key)[0]);
  const page = pageOfRows(await query.execute(), limit, (message) => [message.id]);
  return { ...page, isMailSet: ctx.site.isMailSet };
}

export async function getMessage(ctx: Context, { messageId }: OneMessage): Promise<Message> {
  return found(await messages(ctx).where("m.id", "=", messageId).executeTakeFirst());
}

const messages = (ctx: Context) =>
  own(ctx, "messages as m")
    .leftJoin("members as s", (join) =>
      join.onRef("s.workspaceId", "=", "m.workspaceId").onRef("s.id", "=", "m.senderId"),
    )
    .select([
      "m.id",
      "m.subjectKind",
      "m.subjectId",
      "s.name as senderName",
      "m.toAddress as to",
      "m.subject",
      "m.body",
      sql<string | null>`case when not m.is_link_concealed then m.link end`.as("link"),
      "m.state",
      "m.notBefore",
      "m.attempts",
      "m.lastError",
      "m.sentAt",
      "m.createdAt",
      "m.version",
    ]);
