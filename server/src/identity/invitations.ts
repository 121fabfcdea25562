import { stateOfInvitation } from "@trato/domain/identity/invitation-state.ts";
import type { Invitation } from "@trato/domain/identity/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";
import { invitationLink } from "./invitation-token.ts";

export function selectInvitations(ctx: Context) {
  return own(ctx, "invitations")
    .select(["id", "email", "name", "role", "reach", "memberId", "createdAt", "expiresAt", "acceptedAt", "revokedAt"])
    .select((eb) => [eb.ref("teamIds").$castTo<Id<"teams">[]>().as("teamIds"), "version"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectInvitations>["executeTakeFirstOrThrow"]>>;

/** An invitation as administrators see it, with its link while it can be accepted. */
export function shown(ctx: Context, { acceptedAt, revokedAt, ...row }: Row): Invitation {
  const state = stateOfInvitation({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, ctx.now);
  const token = { workspaceId: ctx.workspace.id, invitationId: row.id };
  return { ...row, state, link: state === "waiting" ? invitationLink(ctx.site, token) : null };
}

export async function listInvitations(ctx: Context) {
  const rows = await selectInvitations(ctx).orderBy("id", "desc").limit(500).execute();
  return { items: rows.map((row) => shown(ctx, row)) };
}

export async function lockInvitation(ctx: Context, invitationId: Id<"invitations">): Promise<Row> {
  return found(await selectInvitations(ctx).where("id", "=", invitationId).forUpdate().executeTakeFirst());
}
