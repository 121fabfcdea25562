import type { Id } from "@trato/domain/ids.ts";
import type { Context, Origin } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import type { Edge } from "../platform/edge.ts";
import { tellOthers } from "../platform/events.ts";
import { updateOwn } from "../platform/rows.ts";
import { membershipsOf, whoOf } from "./memberships.ts";

/** Ends every API key of somebody who chose a new password and asked for it, in all their workspaces. */
export async function revokeOwnKeys(edge: Edge, userId: string, origin: Origin): Promise<void> {
  for (const membership of await membershipsOf(edge, userId))
    await edge.run(whoOf(membership), "write", origin, (ctx) => revokeKeysOf(ctx, membership.memberId));
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
