import { sql } from "kysely";
import { expect, test } from "vitest";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { lead, opportunity } from "../../../test/factories-opportunities.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { assignByRules } from "./assign-by-rules.ts";
import { editLeadReceiver, listLeadReceivers } from "./lead-receivers.ts";
import { listDraws } from "./list-draws.ts";

test("what is there already is given out as if it arrived now, and its history tells", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales", name: "Ana" });
    const { id: opportunityId } = await lead(t.system, { salespersonId: null });
    await assignmentRule(t.system, { name: "All", members: among(ana) });
    expect(await assignByRules(t.system, { opportunityId })).toMatchObject({ salesperson: { id: ana }, version: 2 });
    expect(await diaryOf(t, opportunityId)).toMatchObject([
      { event: "lead.created" },
      {
        event: "lead.drawn",
        before: { salespersonId: null },
        after: { salespersonId: ana, drawn: { rule: "All", member: "Ana" } },
      },
    ]);
    expect(await listDraws(t.system, { opportunityId })).toMatchObject({ items: [{ cause: "asked", rule: "All" }] });
  }));

test("where nobody can take it it stays whose it is, and its log tells why", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales" }), await t.member({ role: "sales" })];
    const { id: opportunityId } = await opportunity(t.system, { salespersonId: bea });
    await assignmentRule(t.system, { members: among(ana) });
    await editLeadReceiver(t.system, { memberId: ana, perDay: 0, version: undefined });
    expect(await assignByRules(t.system, { opportunityId })).toMatchObject({ salesperson: { id: bea }, version: 1 });
    const { items } = await listDraws(t.system, { opportunityId });
    expect(items).toMatchObject([{ member: null, draws: [{ candidates: [{ leftOut: "takes_none" }] }] }]);
  }));

test("who has it already is given nothing when the rules give it to him again", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales" });
    const { id: opportunityId } = await lead(t.system, { salespersonId: null });
    await assignmentRule(t.system, { members: among(ana) });
    const takes = async () => (await listLeadReceivers(t.system)).items.find(({ memberId }) => memberId === ana);
    const given = await assignByRules(t.system, { opportunityId });
    expect(given).toMatchObject({ salesperson: { id: ana } });
    expect(await takes()).toMatchObject({ givenToday: 1 });
    expect((await assignByRules(t.system, { opportunityId })).version).toBe(given.version);
    expect(await takes()).toMatchObject({ givenToday: 1 });
  }));

test("what waits in the pool is not given out, nor anything where no rule is switched on", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await lead(t.system, { salespersonId: null });
    const give = (ctx: Context) => assignByRules(ctx, { opportunityId });
    await assignmentRule(t.system, { teamId: await t.team(), isOn: false });
    expect(await tried(t.system, give)).toBe("assignment_rule.none_on");
    await assignmentRule(t.system, { teamId: await t.team() });
    await sql`update opportunities set type = 'pooled' where id = ${opportunityId}`.execute(t.db);
    expect(await tried(t.system, give)).toBe("lead.pooled");
  }));

test("whoever sells has what they reach given out, and reads why it is whose it is; nobody else", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales" });
    const { id: opportunityId } = await lead(t.system, { salespersonId: ana });
    await assignmentRule(t.system, { members: among(ana) });
    const give = (ctx: Context) => assignByRules(ctx, { opportunityId });
    const read = (ctx: Context) => listDraws(ctx, { opportunityId });
    for (const role of ["sales", "manager", "administrator"] as const)
      expect(await triedBy(t, { role, reach: "all" }, give)).toBe("done");
    expect(await triedBy(t, { role: "back_office" }, give)).toBe("record.not_found");
    const stranger = { role: "sales", reach: "own" } as const;
    expect(await triedBy(t, stranger, give)).toBe("record.not_found");
    expect(await triedBy(t, stranger, read)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, give)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
  }));
