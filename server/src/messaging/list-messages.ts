import { sql } from "kysely";
import * as z from "zod/mini";
import { deliveryProblems } from "@trato/domain/messaging/mail-problems.ts";
import type { ListMessages, OneMessage } from "@trato/domain/messaging/inputs.ts";
import type { Message } from "@trato/domain/messaging/records.ts";
import { id } from "@trato/domain/schemas.ts";
import { speak } from "@trato/domain/words.ts";
import { type Context, isMailSet } from "../platform/context.ts";
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
  const page = pageOfRows((await query.execute()).map(saidIn(ctx)), limit, (message) => [message.id]);
  return { ...page, isMailSet: isMailSet(ctx) };
}

export async function getMessage(ctx: Context, { messageId }: OneMessage): Promise<Message> {
  return saidIn(ctx)(found(await messages(ctx).where("m.id", "=", messageId).executeTakeFirst()));
}

/** Why it did not leave, in words. */
const saidIn =
  (ctx: Context) =>
  <M extends Failed>({ lastProblem, ...message }: M) => ({
    ...message,
    lastError: whyNotSent(ctx, { ...message, lastProblem }),
  });

type Failed = { lastProblem: string | null; lastError: string | null };

/** The words of a problem with the server's own answer; what earlier versions kept is the answer alone. */
export function whyNotSent(ctx: Context, { lastProblem, lastError }: Failed): string | null {
  return lastProblem ? speak(deliveryProblems, lastProblem, ctx.language, { answer: lastError }) : lastError;
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
      "m.cc",
      "m.bcc",
      "m.subject",
      "m.body",
      sql<string | null>`case when not m.is_link_concealed then m.link end`.as("link"),
      "m.attachmentName as attachment",
      "m.state",
      "m.notBefore",
      "m.isScheduled",
      "m.attempts",
      "m.nextTryAt",
      "m.lastProblem",
      "m.lastError",
      "m.sentAt",
      "m.createdAt",
      "m.version",
    ]);
