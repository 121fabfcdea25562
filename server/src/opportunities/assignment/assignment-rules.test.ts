import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { updateOwn } from "../../platform/rows.ts";
import {
  createAssignmentRule,
  deleteAssignmentRule,
  editAssignmentRule,
  listAssignmentRules,
  reorderAssignmentRules,
} from "./assignment-rules.ts";

const conditions = [{ field: "country", comparison: "is" as const, values: ["ES"] }];

test("a rule is made, changed and taken away, and the history tells", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales" }), await t.member({ role: "manager" })];
    const rule = await assignmentRule(t.system, { name: "Spain", conditions, members: among(ana), isOn: false });
    expect(rule).toMatchObject({ name: "Spain", conditions, members: among(ana), isOn: false, version: 1 });
    const members = [
      { memberId: bea, weight: 3 },
      { memberId: ana, weight: 1 },
    ];
    const changed = await editAssignmentRule(t.system, {
      ruleId: rule.id,
      version: 1,
      members,
      mode: "by_weight",
      isOn: true,
    });
    expect(changed).toEqual({ ...rule, members, mode: "by_weight", isOn: true, version: 2 });
    expect(await listAssignmentRules(t.system)).toEqual({ items: [changed] });
    expect(await deleteAssignmentRule(t.system, { ruleId: rule.id })).toEqual({ items: [] });
    const told = (await diaryOf(t, rule.id)).map(({ event }) => event);
    expect(told).toEqual(["assignment_rule.created", "assignment_rule.changed", "assignment_rule.deleted"]);
  }));

test("whoever edits what another has changed since is told", () =>
  inWorkspace(async (t) => {
    const rule = await assignmentRule(t.system, { teamId: await t.team() });
    await editAssignmentRule(t.system, { ruleId: rule.id, version: 1, name: "North" });
    const edit = (name: string) => (ctx: Context) => editAssignmentRule(ctx, { ruleId: rule.id, version: 1, name });
    expect(await tried(t.system, edit("South"))).toBe("record.changed");
    const merged = await editAssignmentRule(t.system, { ruleId: rule.id, version: 1, isOn: false });
    expect(merged).toMatchObject({ name: "North", isOn: false, version: 3 });
  }));

test("what cannot hold is refused: a name twice, nobody to give to, somebody who does not sell, or twice, a condition without sense", () =>
  inWorkspace(async (t) => {
    const [ana, stock] = [await t.member({ role: "sales" }), await t.member({ role: "back_office" })];
    const rule = await assignmentRule(t.system, { name: "Spain", members: among(ana) });
    const nobody = t.system.newId<"members">();
    const attempts: [Parameters<typeof assignmentRule>[1], string][] = [
      [{ name: "SPAIN", members: among(ana) }, "assignment_rule.name_taken"],
      [{ members: [] }, "assignment_rule.nobody"],
      [{ members: among(stock) }, "opportunity.salesperson_unfit"],
      [{ members: among(ana, ana) }, "assignment_rule.twice"],
      [{ members: among(nobody) }, "reference.unknown"],
      [{ teamId: t.system.newId<"teams">() }, "reference.unknown"],
      [
        { members: among(ana), conditions: [{ field: "country", comparison: "is", values: ["Spain"] }] },
        "assignment_rule.condition",
      ],
    ];
    for (const [given, code] of attempts) expect(await tried(t.system, (ctx) => assignmentRule(ctx, given))).toBe(code);
    const empty = (ctx: Context) => editAssignmentRule(ctx, { ruleId: rule.id, members: [], version: undefined });
    expect(await tried(t.system, empty)).toBe("assignment_rule.nobody");
  }));

test("rules are asked in the order in which they are put, all of them", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const ids: Id<"assignment_rules">[] = [];
    for (const name of ["a", "b", "c"]) ids.push((await assignmentRule(t.system, { name, teamId })).id);
    const [a, b, c] = ids as [(typeof ids)[number], (typeof ids)[number], (typeof ids)[number]];
    const { items } = await reorderAssignmentRules(t.system, { ruleIds: [c, a, b] });
    expect(items.map(({ name }) => name)).toEqual(["c", "a", "b"]);
    for (const ruleIds of [
      [a, b],
      [a, b, b],
      [a, b, c, a],
    ])
      expect(await tried(t.system, (ctx) => reorderAssignmentRules(ctx, { ruleIds }))).toBe("assignment_rule.not_all");
  }));

test("a new rule is asked after all others, also where some before them are gone", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const ids: Id<"assignment_rules">[] = [];
    for (const name of ["a", "b", "c", "d"]) ids.push((await assignmentRule(t.system, { name, teamId })).id);
    for (const ruleId of ids.slice(0, 2)) await deleteAssignmentRule(t.system, { ruleId });
    await assignmentRule(t.system, { name: "e", teamId });
    const { items } = await listAssignmentRules(t.system);
    expect(items.map(({ name }) => name)).toEqual(["c", "d", "e"]);
  }));

test("whoever sells no more stays in a rule that named him until he is taken out, and is not put into another", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales" }), await t.member({ role: "sales" })];
    const { id: ruleId } = await assignmentRule(t.system, { members: among(ana) });
    const other = await assignmentRule(t.system, { members: among(bea) });
    await updateOwn(t.system, "members").set({ role: "back_office" }).where("id", "=", ana).execute();
    const edit = (given: object, id = ruleId) =>
      editAssignmentRule(t.system, { ruleId: id, version: undefined, ...given });
    expect(await edit({ isOn: false })).toMatchObject({ isOn: false, members: among(ana) });
    expect(await edit({ members: among(ana, bea) })).toMatchObject({ members: among(ana, bea) });
    const another = () => edit({ members: among(bea, ana) }, other.id);
    expect(await tried(t.system, another)).toBe("opportunity.salesperson_unfit");
    expect(await edit({ members: among(bea) })).toMatchObject({ members: among(bea) });
  }));

test("rules are read by whoever sells, and made by those who lead, each in his own company", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const { id: ruleId } = await assignmentRule(t.system, { teamId });
    const leaders = ["manager", "administrator"];
    const plain = { conditions: [], members: [], mode: "in_turn", isOn: true, answerMinutes: null } as const;
    const making = (ctx: Context) =>
      createAssignmentRule(ctx, { ...plain, conditions: [], members: [], name: "Another", teamId });
    expect(await whoMay(t, making)).toEqual(leaders);
    const editing = (ctx: Context) => editAssignmentRule(ctx, { ruleId, isOn: false, version: undefined });
    expect(await whoMay(t, editing)).toEqual(leaders);
    expect(await whoMay(t, (ctx) => reorderAssignmentRules(ctx, { ruleIds: [ruleId] }))).toEqual(leaders);
    expect(await whoMay(t, (ctx) => deleteAssignmentRule(ctx, { ruleId }))).toEqual(leaders);
    expect(await whoeverIsElsewhere(t, editing)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => deleteAssignmentRule(ctx, { ruleId }))).toBe("record.not_found");
  }));
