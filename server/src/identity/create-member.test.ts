import { CreateMember } from "@trato/domain/identity/inputs.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { createMember } from "./create-member.ts";

const create = (ctx: Context, given: Partial<z.input<typeof CreateMember>> = {}) =>
  createMember(ctx, CreateMember.parse({ name: "Luis Agente", ...given }));

test("a sales agent who does not sign in is added, and reaches only what is his unless more is said", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator", name: "Alba" });
    const made = await create(ctx);
    expect(made).toMatchObject({
      name: "Luis Agente",
      email: null,
      role: "sales",
      reach: "own",
      language: null,
      teamIds: [],
      canSignIn: false,
      deactivatedAt: null,
      createdAt: ctx.now,
      version: 1,
    });
    expect(ctx.changes).toMatchObject([{ kind: "member", id: made.id, version: 1 }]);
    expect(await diaryOf(t, made.id)).toMatchObject([
      { event: "member.created", by: "Alba", before: null, after: { name: "Luis Agente", role: "sales" } },
    ]);
  }));

test("he comes with his role, reach, address and teams, each team once", () =>
  inWorkspace(async (t) => {
    const [north, south] = [await t.team(), await t.team()];
    const ctx = await t.as({ role: "administrator" });
    const given = { role: "manager", reach: "team", email: "luis@robles.example" } as const;
    const made = await create(ctx, { ...given, teamIds: [south, north, south] });
    expect(made).toMatchObject({ ...given, teamIds: [north, south].sort() });
  }));

test("the id that the screen chose, and the one of another system, are one member's", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const id = ctx.newId<"members">();
    expect(await create(ctx, { id, externalId: "odoo 7" })).toMatchObject({ id });
    expect(await tried(ctx, () => create(ctx, { id }))).toBe("record.duplicate");
    expect(await tried(ctx, () => create(ctx, { externalId: "odoo 7" }))).toBe("record.duplicate");
    expect(await whoeverIsElsewhere(t, (other) => create(other, { externalId: "odoo 7" }))).toBe("done");
  }));

test("nobody joins a team that is not there, or another company's", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const ctx = await t.as({ role: "administrator" });
    expect(await tried(ctx, () => create(ctx, { teamIds: [ctx.newId()] }))).toBe("reference.unknown");
    expect(await whoeverIsElsewhere(t, (other) => create(other, { teamIds: [team] }))).toBe("reference.unknown");
  }));

test("only administrators add people", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => create(ctx))).toEqual(["administrator"]);
  }));
