import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context, Origin } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import type { Edge } from "../platform/edge.ts";
import { tellOthers } from "../platform/events.ts";
import { updateOwn } from "../platform/rows.ts";
import { type Holder, nobody, whoOf } from "./memberships.ts";

/** Ends every API key of somebody who chooses a new password and asks for it, in all workspaces, also where they may come back to. */
export async function revokeOwnKeys(edge: Edge, userId: string, origin: Origin): Promise<void> {
  for (const member of await membersOf(edge, userId))
    await edge.run(whoOf(member), "write", origin, (ctx) => revokeKeysOf(ctx, member.memberId));
}

function membersOf(edge: Edge, userId: string): Promise<Holder[]> {
  return edge.database.transaction(nobody, "read", async (db) => {
    const { rows } = await sql<Omit<Holder, "teams">>`select * from app.members_of_account(${userId})`.execute(db);
    return rows.map((member) => ({ ...member, teams: [] }));
  });
}

async function revokeKeysOf(ctx: Context, memberId: Id<"members">) {
  const revoked = await updateOwn(ctx, "apiKeys")
    .set({ revokedAt: ctx.now })
    .where("memberId", "=", memberId)
    .where("revokedAt", "is", null)
    .returning("name")
    .execute();
  if (revoked.length > 0) tellOthers(ctx, "member", memberId, 0);
  for (const { name } of revoked)
    await recordInDiary(ctx, "apiKey.revoked", { kind: "member", id: memberId }, { after: { name } });
}
