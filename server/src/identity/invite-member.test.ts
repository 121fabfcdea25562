import { domainToASCII } from "node:url";
import { Invite } from "@trato/domain/identity/inputs.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace } from "../../test/factories.ts";
import { invitationOf, someone } from "../../test/inviting.ts";
import { asSystem, colleague, company, signedIn } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { addMember } from "./add-member.ts";
import { deactivateMember } from "./deactivate-member.ts";
import { inviteMember, resendInvitation, revokeInvitation } from "./invite-member.ts";

const send = (ctx: Context, given: Partial<z.input<typeof Invite>> = {}) =>
  inviteMember(ctx, Invite.parse({ name: "Eva Ruiz", email: "eva@elsewhere.example", ...given }));

const mailsIn = (ctx: Context) =>
  ctx.db.selectFrom("messages").select(["toAddress as to", "subject", "link"]).orderBy("id").execute();

const inDays = (ctx: Context, days: number) => new Date(Date.parse(ctx.now) + days * 86_400_000).toISOString();

test("an invitation goes out by mail, in the company's language, and its link is good for a week", () =>
  inWorkspace(
    async (t) => {
      const alba = await t.as({ role: "administrator", name: "Alba" });
      const invitation = await send(alba, { reach: "team" });
      expect(invitation).toMatchObject({
        name: "Eva Ruiz",
        email: "eva@elsewhere.example",
        role: "sales",
        reach: "team",
        teamIds: [],
        memberId: null,
        state: "waiting",
        createdAt: alba.now,
        expiresAt: inDays(alba, 7),
        version: 1,
      });
      expect(await mailsIn(alba)).toEqual([
        { to: "eva@elsewhere.example", subject: expect.stringContaining("te invita"), link: invitation.link },
      ]);
      expect(alba.changes).toMatchObject([{ kind: "message" }, { kind: "setting", id: invitation.id, version: 1 }]);
      expect(await diaryOf(t, invitation.id)).toMatchObject([
        { event: "member.invited", by: "Alba", after: { email: "eva@elsewhere.example", role: "sales" } },
      ]);
    },
    { language: "es" },
  ));

test("who is sent the link again has another week, also where it was taken back", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: invitationId, link } = await send(alba);
    const later = { ...alba, now: inDays(alba, 5) as typeof alba.now };
    expect(await resendInvitation(later, { invitationId })).toMatchObject({ expiresAt: inDays(alba, 12), link });
    expect(await revokeInvitation(later, { invitationId })).toMatchObject({ state: "revoked", link: null });
    expect(await resendInvitation(later, { invitationId })).toMatchObject({ state: "waiting", link });
    expect((await mailsIn(alba)).map((mail) => mail.link)).toEqual([link, link, link]);
    expect((await diaryOf(t, invitationId)).map(({ event }) => event)).toEqual([
      "member.invited",
      "invitation.resent",
      "invitation.revoked",
      "invitation.resent",
    ]);
  }));

test("what was taken back once is not taken back twice", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: invitationId } = await send(alba);
    const revoked = await revokeInvitation(alba, { invitationId });
    alba.changes.length = 0;
    expect(await revokeInvitation(alba, { invitationId })).toEqual(revoked);
    expect(alba.changes).toEqual([]);
    expect(await diaryOf(t, invitationId)).toHaveLength(2);
  }));

test("an accepted invitation is neither sent again nor taken back", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { id: invitationId } = await send(alba);
    await alba.db.updateTable("invitations").set({ acceptedAt: alba.now }).where("id", "=", invitationId).execute();
    for (const change of [resendInvitation, revokeInvitation])
      await expect(change(alba, { invitationId })).rejects.toMatchObject({
        kind: "conflict",
        code: "invitation.accepted",
      });
  }));

test("whoever signs in already or has left is not invited; a member without sign-in may be", () =>
  inWorkspace(async (t) => {
    const alba = await t.as({ role: "administrator" });
    const { slug } = t.workspace;
    const agent = await t.member({ name: "Luis", email: "luis@robles.example" });
    const gone = await t.member();
    await deactivateMember(alba, { memberId: gone });
    const outcomes = [
      ["member.exists", { email: `A@${slug}.example` }],
      ["member.signs_in", { memberId: t.administratorId }],
      ["member.deactivated", { memberId: gone }],
      ["done", { memberId: agent }],
      ["done", { email: "luis@robles.example" }],
      ["record.not_found", { memberId: alba.newId() }],
      ["reference.unknown", { teamIds: [alba.newId()] }],
    ] as const;
    for (const [outcome, given] of outcomes)
      expect([given, await tried(alba, () => send(alba, given as object))]).toEqual([given, outcome]);
  }));

test("whoever signs in already is known however their address is written", async () => {
  const home = await company();
  await colleague(home, { email: `ana@bücher-${home.slug}.example` });
  const [name, punycode] = ["Ana", `ana@${domainToASCII(`bücher-${home.slug}.example`)}`];
  for (const email of [punycode, punycode.toUpperCase()])
    expect((await home.administrator.ask("POST /invitations", { name, email })).body.code).toBe("member.exists");
});

test("teams and members of another company are nobody's to offer", () =>
  inWorkspace(async (t) => {
    const [memberId, team] = [await t.member(), await t.team()];
    const { id: invitationId } = await send(await t.as({ role: "administrator" }));
    expect(await whoeverIsElsewhere(t, (other) => send(other, { memberId }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (other) => send(other, { teamIds: [team] }))).toBe("reference.unknown");
    for (const change of [resendInvitation, revokeInvitation])
      expect(await whoeverIsElsewhere(t, (other) => change(other, { invitationId }))).toBe("record.not_found");
  }));

test("only administrators invite", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => send(ctx))).toEqual(["administrator"]);
  }));

test("only administrators invite, and only within their own workspace", async () => {
  const [home, other] = [await company(), await company()];
  const manager = await signedIn((await colleague(home, { role: "manager" })).email);
  const invitation = await invitationOf(home);
  const routes = ["GET /invitations", "POST /invitations", `POST /invitations/${invitation.id}/revoke`];
  for (const route of routes)
    expect((await manager.ask(route, route.startsWith("GET") ? undefined : {})).status).toBe(403);
  for (const verb of ["resend", "revoke"])
    expect((await other.administrator.ask(`POST /invitations/${invitation.id}/${verb}`, {})).status).toBe(404);
  const foreignMember = await asSystem(home.id, (ctx) => addMember(ctx, { name: "Luis", role: "sales", reach: "own" }));
  const foreign = await other.administrator.ask("POST /invitations", {
    name: "Luis",
    email: someone(),
    memberId: foreignMember,
  });
  expect(foreign.status).toBe(404);
});
