import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { fromOf } from "@trato/domain/messaging/from.ts";
import { readMailServer } from "../messaging/mail-server.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { getSequenceSettings } from "./sequences.ts";

type Writer = Id<"members"> | null;

/** Counts a mail of a sequence among those that leave today from its address, where there is room; null where there is no server for it to leave by. */
export async function takeRoom(ctx: Context, writer: Writer): Promise<boolean | null> {
  const address = await addressOf(ctx, writer);
  if (address === null) return null;
  const { dailyMails } = await getSequenceSettings(ctx);
  return count(ctx, address, sql`where d.mails < ${dailyMails}`);
}

/** Counts a first answer among them: it waits for no room, and sequences have as much less. */
export async function countFirstAnswer(ctx: Context, writer: Writer): Promise<void> {
  const address = await addressOf(ctx, writer);
  if (address !== null) await count(ctx, address, sql``);
}

/** From which address what somebody writes leaves. */
async function addressOf(ctx: Context, writer: Writer): Promise<string | null> {
  const server = await readMailServer(ctx);
  if (!server) return null;
  const members = own(ctx, "members").select(["name", "email"]).where("id", "=", writer);
  const { from } = fromOf(server.company, writer && (await members.executeTakeFirstOrThrow()), server.membersSend);
  return from.address.toLowerCase();
}

async function count(ctx: Context, address: string, whileThereIsRoom: ReturnType<typeof sql>): Promise<boolean> {
  const { rows } = await sql`
    insert into sequence_mail_days as d (workspace_id, day, address, mails)
    values (${ctx.workspace.id}, ${ctx.today}::date, ${address}, 1)
    on conflict (workspace_id, day, address) do update set mails = d.mails + 1 ${whileThereIsRoom}
    returning mails`.execute(ctx.db);
  return rows.length > 0;
}
