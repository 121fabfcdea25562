import { sql } from "kysely";
import { expect, test } from "vitest";
import type { SimulateAssignmentRule } from "@trato/domain/opportunities/assignment/inputs.ts";
import { receive } from "../../../test/arriving.ts";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { inWorkspace, type InWorkspace } from "../../../test/factories.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { simulateAssignmentRule } from "./simulate-assignment-rule.ts";

const wished = (given: Partial<SimulateAssignmentRule>): SimulateAssignmentRule => ({
  ruleId: undefined,
  name: "Tried",
  conditions: [],
  teamId: null,
  mode: "in_turn",
  members: [],
  answerMinutes: null,
  ...given,
});

const come = (ctx: Context, title: string, given: object = {}) =>
  receive(ctx, { title, email: `${title.toLowerCase()}@x.example`, ...given });

async function sellers(t: InWorkspace) {
  return [await t.member({ role: "sales", name: "Ana" }), await t.member({ role: "sales", name: "Bea" })] as const;
}

test("what came in the last 90 days is given as it would have been, beside what it is in truth, and nothing is kept", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = await sellers(t);
    for (const title of ["Desks", "Chairs", "Lamps"]) await come(t.system, title, { zip: "28013" });
    await come(t.system, "Shelves", { zip: "08001" });
    await come(t.system, "Sofas", { salespersonId: bea }); // no rule would have given it
    await lead(t.system, { salespersonId: ana }); // made by hand
    const old = await come(t.system, "Old", { zip: "28001" });
    await sql`update opportunities set created_at = now() - interval '92 days' where id = ${old.id}`.execute(t.db);
    const conditions = [{ field: "zip", comparison: "startsWith" as const, values: ["28"] }];
    const result = await simulateAssignmentRule(t.system, wished({ conditions, members: among(ana, bea) }));
    expect(result).toEqual({
      leads: 4,
      waiting: 0,
      left: 1,
      people: [
        { memberId: ana, name: "Ana", byRule: 2, byOthers: 0, now: 0 },
        { memberId: bea, name: "Bea", byRule: 1, byOthers: 0, now: 0 },
      ],
      rules: [{ name: "Tried", isTried: true, count: 3 }],
    });
    const { rows } = await sql`select from lead_draws`.execute(t.db);
    expect(rows).toEqual([]);
  }));

test("a rule is tried in its place, as it would be after the change, beside the others that are in force", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = await sellers(t);
    const first = await assignmentRule(t.system, { name: "First", members: among(ana), isOn: false });
    await assignmentRule(t.system, { name: "Second", members: among(bea) });
    await assignmentRule(t.system, { name: "Off", members: among(ana), isOn: false });
    for (const [title, country] of [
      ["Desks", "ES"],
      ["Chairs", "PT"],
    ] as const)
      await come(t.system, title, { address: { country } });
    const conditions = [{ field: "country", comparison: "is" as const, values: ["ES"] }];
    const change = wished({ ruleId: first.id, name: "First", conditions, members: among(ana) });
    expect(await simulateAssignmentRule(t.system, change)).toMatchObject({
      people: [
        { name: "Ana", byRule: 1, byOthers: 0, now: 0 },
        { name: "Bea", byRule: 0, byOthers: 1, now: 2 },
      ],
      rules: [
        { name: "First", isTried: true, count: 1 },
        { name: "Second", isTried: false, count: 1 },
      ],
    });
  }));

test("those who lead try a rule, and what cannot hold is refused as it is when it is kept", () =>
  inWorkspace(async (t) => {
    const [ana] = await sellers(t);
    const { id: ruleId } = await assignmentRule(t.system, { members: among(ana) });
    const trying = (ctx: Context) => simulateAssignmentRule(ctx, wished({ members: among(ana) }));
    expect(await whoMay(t, trying)).toEqual(["manager", "administrator"]);
    expect(await tried(t.system, (ctx) => simulateAssignmentRule(ctx, wished({})))).toBe("assignment_rule.nobody");
    const known = (ctx: Context) => simulateAssignmentRule(ctx, wished({ ruleId, members: among(ana) }));
    expect(await whoeverIsElsewhere(t, known)).toBe("record.not_found");
  }));

test("what named its team is tried with the rules of that team alone", () =>
  inWorkspace(async (t) => {
    const [ana] = await sellers(t);
    const [north, south] = [await t.team(), await t.team()];
    await come(t.system, "Desks", { teamId: north });
    await come(t.system, "Chairs", { teamId: south });
    const result = await simulateAssignmentRule(t.system, wished({ teamId: north, members: among(ana) }));
    expect(result).toMatchObject({ leads: 2, left: 1, people: [{ memberId: ana, byRule: 1 }] });
  }));
