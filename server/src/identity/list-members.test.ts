import { ListMembers } from "@trato/domain/identity/inputs.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace } from "../../test/factories.ts";
import { pagesOf, tried, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { deactivateMember } from "./deactivate-member.ts";
import { getMember, listMembers } from "./list-members.ts";

const list = (ctx: Context, asked: z.input<typeof ListMembers> = {}) => listMembers(ctx, ListMembers.parse(asked));
const namesOf = async (ctx: Context, asked: z.input<typeof ListMembers> = {}) =>
  (await list(ctx, asked)).items.map(({ name }) => name);

test("members are found by name and mail without accents, page by page", () =>
  inWorkspace(async (t) => {
    for (const name of ["Óscar Peña", "oscar gil", "Marta"]) await t.member({ name });
    await t.member({ name: "Zoe", email: "oscar.zoe@elsewhere.example" });
    const asked = { limit: 2, search: "OSCAR" };
    const first = await listMembers(t.system, asked);
    expect(first.items.map(({ name }) => name)).toEqual(["oscar gil", "Óscar Peña"]);
    const cursor = first.nextCursor ?? "";
    const second = await listMembers(t.system, { ...asked, cursor });
    expect([second.items.map(({ name }) => name), second.nextCursor]).toEqual([["Zoe"], null]);
    await expect(listMembers(t.system, { limit: 2, cursor: "nonsense" })).rejects.toMatchObject({
      code: "cursor.invalid",
    });
  }));

test("what somebody searches for is text, whatever signs stand in it", () =>
  inWorkspace(async (t) => {
    for (const name of ["Ana 100%", "Ana 1000", "Eva_Ruiz", "Eva Ruiz"]) await t.member({ name });
    expect(await namesOf(t.system, { search: "100%" })).toEqual(["Ana 100%"]);
    expect(await namesOf(t.system, { search: "eva_" })).toEqual(["Eva_Ruiz"]);
    expect(await namesOf(t.system, { search: "100％" })).toEqual(["Ana 100%"]);
    expect(await namesOf(t.system, { search: "＿" })).toEqual(["Eva_Ruiz"]);
    expect(await namesOf(t.system, { search: "\\" })).toEqual([]);
  }));

test("those who have left stand in the whole list, and by themselves where they are asked for", () =>
  inWorkspace(async (t) => {
    const [gone] = [await t.member({ name: "Berta" }), await t.member({ name: "Carlos" })];
    await deactivateMember(t.system, { memberId: gone });
    const administrator = "Alba Administradora";
    expect(await namesOf(t.system)).toEqual([administrator, "Berta", "Carlos"]);
    expect(await namesOf(t.system, { active: "true" })).toEqual([administrator, "Carlos"]);
    expect(await namesOf(t.system, { active: "false" })).toEqual(["Berta"]);
  }));

test("a row says what somebody is here, in which teams, and whether he signs in", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    await t.member({ name: "Berta", email: "berta@robles.example", role: "manager", reach: "team", teams: [team] });
    const { items } = await list(await t.as({ name: "Carla" }));
    expect(items).toMatchObject([
      { name: "Alba Administradora", role: "administrator", canSignIn: true },
      { name: "Berta", email: "berta@robles.example", role: "manager", reach: "team", teamIds: [team] },
      { name: "Carla", role: "sales", canSignIn: false },
    ]);
  }));

test("who pages on sees every member once, namesakes too, though others are added meanwhile", () =>
  inWorkspace(async (t) => {
    for (const name of ["Berta", "Berta", "Berta", "Carlos"]) await t.member({ name });
    const pages = await pagesOf(
      (cursor) => list(t.system, { limit: 2, cursor }),
      async () => [await t.member({ name: "Aaron" }), await t.member({ name: "Bruno" })],
    );
    expect(pages.map((page) => page.map(({ name }) => name))).toEqual([
      ["Alba Administradora", "Berta"],
      ["Berta", "Berta"],
      ["Bruno", "Carlos"],
    ]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(6);
  }));

test("everybody reads who works here, and nobody who works elsewhere", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member({ name: "Berta" });
    const seller = await t.as();
    expect(await getMember(seller, { memberId })).toMatchObject({ id: memberId, name: "Berta" });
    expect(await tried(seller, () => getMember(seller, { memberId: seller.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (other) => getMember(other, { memberId }))).toBe("record.not_found");
    expect(await namesOf(await t.elsewhere())).toEqual(["Elsa Extraña"]);
  }));
