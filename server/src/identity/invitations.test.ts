import { Invite } from "@trato/domain/identity/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { listInvitations } from "./invitations.ts";
import { inviteMember, revokeInvitation } from "./invite-member.ts";

const send = (ctx: Context, name: string) =>
  inviteMember(ctx, Invite.parse({ name, email: `${name.toLowerCase()}@elsewhere.example` }));

const statesOf = async (ctx: Context) =>
  (await listInvitations(ctx)).items.map(({ name, state, link }) => `${name}: ${state}, ${link ? "with" : "no"} link`);

test("invitations are listed with what has become of them; only those that wait show their link", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const [, berta, carlos] = [await send(alba, "Ana"), await send(alba, "Berta"), await send(alba, "Carlos")];
    expect(await statesOf(alba)).toEqual([
      "Carlos: waiting, with link",
      "Berta: waiting, with link",
      "Ana: waiting, with link",
    ]);
    await revokeInvitation(alba, { invitationId: carlos.id });
    await alba.db.updateTable("invitations").set({ acceptedAt: alba.now }).where("id", "=", berta.id).execute();
    const aWeekLater = { ...alba, now: berta.expiresAt };
    expect(await statesOf(aWeekLater)).toEqual([
      "Carlos: revoked, no link",
      "Berta: accepted, no link",
      "Ana: expired, no link",
    ]);
  }));

test("nobody but an administrator of the same company sees whom it invites", () =>
  inWorkspace(async (t) => {
    await send(await t.as({ role: "administrator" }), "Ana");
    for (const role of ["sales", "back_office", "manager"] as const)
      expect(await statesOf(await t.as({ role, reach: "all" }))).toEqual([]);
    expect(await statesOf(await t.elsewhere())).toEqual([]);
    expect(await statesOf(await t.as({ role: "administrator" }))).toEqual(["Ana: waiting, with link"]);
  }));
