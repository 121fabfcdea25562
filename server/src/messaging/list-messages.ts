import { Refusal } from "@trato/domain/errors.ts";
import type { ListMessages, OneMessage } from "@trato/domain/messaging/inputs.ts";
import type { Message } from "@trato/domain/messaging/records.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";

/** The outbox: what waits, what left and what failed, newest first. */
export async function listMessages(ctx: Context, { limit, cursor, state }: ListMessages) {
  const after = cursor ? decodeCursor<{ id: string }>(cursor, ["id"]) : null;
  const rows = await messages(ctx)
    .$if(state !== undefined, (query) => query.where("m.state", "=", state ?? "waiting"))
    .$if(after !== null, (query) => query.where("m.id", "<", (after?.id ?? "") as Message["id"])) // a cursor that we made
    .orderBy("m.id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ id: last.id }) : null,
    isMailSet: ctx.site.isMailSet,
  };
}

export async function getMessage(ctx: Context, { messageId }: OneMessage): Promise<Message> {
  const message = await messages(ctx).where("m.id", "=", messageId).executeTakeFirst();
  if (!message) throw new Refusal("not_found", "record.not_found");
  return message;
}

const messages = (ctx: Context) =>
  ctx.db
    .selectFrom("messages as m")
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
      "m.link",
      "m.state",
      "m.notBefore",
      "m.attempts",
      "m.lastError",
      "m.sentAt",
      "m.createdAt",
      "m.version",
    ])
    .where("m.workspaceId", "=", ctx.workspace.id);
