import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { qty } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { listSalesTargets } from "./list-sales-targets.ts";
import { setSalesTarget } from "./set-sales-target.ts";

test("everybody sees their own, those of the teams that they reach, and whoever reaches all sees all", () =>
  inWorkspace(async (t) => {
    const [ana, luis] = [
      await t.member({ name: "Ana", reach: "own" }),
      await t.member({ name: "Luis", reach: "team" }),
    ];
    const north = await t.team({ name: "North", memberIds: [ana, luis] });
    const south = await t.team({ name: "South" });
    const boss = await t.as({ role: "manager" });
    const of = { period: boss.today.slice(0, 7), measure: "orders" as const, amount: qty("100") };
    for (const salespersonId of [ana, luis]) await setSalesTarget(boss, { ...of, salespersonId });
    for (const teamId of [north, south]) await setSalesTarget(boss, { ...of, teamId });
    expect(await seenBy(boss)).toEqual(["North", "South", "Ana", "Luis"]);
    expect((await listSalesTargets(boss, { teamId: south })).items).toHaveLength(1);
    expect(await seenBy(await t.as({ id: ana }))).toEqual(["Ana"]);
    expect(await seenBy(await t.as({ id: luis }))).toEqual(["North", "Luis"]);
    expect(await seenBy(await t.elsewhere())).toEqual([]);
  }));

const seenBy = async (ctx: Context) =>
  (await listSalesTargets(ctx, {})).items.map(({ salesperson, team }) => salesperson?.name ?? team?.name);
