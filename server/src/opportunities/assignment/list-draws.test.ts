import { expect, test } from "vitest";
import { among, assignmentRule } from "../../../test/assignment.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { assignByRules } from "./assign-by-rules.ts";
import { listDraws } from "./list-draws.ts";

test("each time that the rules were asked is told, the newest first", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales", name: "Ana" }), await t.member({ role: "sales", name: "Bea" })];
    const { id: opportunityId } = await lead(t.system, { salespersonId: null });
    expect(await listDraws(t.system, { opportunityId })).toEqual({ items: [] });
    await assignmentRule(t.system, { name: "All", members: among(ana, bea) });
    for (const _ of ["first", "second"]) await assignByRules(t.system, { opportunityId });
    const { items } = await listDraws(t.system, { opportunityId });
    expect(items.map(({ rule, member }) => [rule, member?.name])).toEqual([
      ["All", "Bea"],
      ["All", "Ana"],
    ]);
  }));

test("it is read by whoever reaches the lead, and by nobody else", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales" });
    const { id: opportunityId } = await lead(t.system, { salespersonId: ana });
    const read = (ctx: Context) => listDraws(ctx, { opportunityId });
    expect(await triedBy(t, { role: "sales", reach: "all" }, read)).toBe("done");
    expect(await triedBy(t, { role: "sales", reach: "own" }, read)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
  }));
