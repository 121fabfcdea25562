import { expect, test } from "vitest";
import type { Context } from "../../platform/context.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { capture, tradeShow } from "../../../test/trade-shows.ts";
import { pagesOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { listTradeShowLeads } from "./list-trade-show-leads.ts";

test("are those that were captured there, the newest first, page by page", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    const other = await tradeShow(t.system, { name: "Otra" });
    for (const key of ["1", "2", "3"]) await capture(t.system, tradeShowId, { key, contactName: `Ana ${key}` });
    await capture(t.system, other.id);
    const pages = await pagesOf((cursor) => listTradeShowLeads(t.system, { tradeShowId, limit: 2, cursor }));
    expect(pages.map((page) => page.map(({ contactName }) => contactName))).toEqual([["Ana 3", "Ana 2"], ["Ana 1"]]);
    expect(pages[0]?.[0]).toMatchObject({ type: "lead", state: "open", title: "Ana 3", expectedRevenue: "0.00" });
    const broken = (ctx: Context) => listTradeShowLeads(ctx, { tradeShowId, limit: 2, cursor: "x" });
    expect(await tried(t.system, broken)).toBe("cursor.invalid");
  }));

test("to those who lead, each in their own company", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    const list = (ctx: Context) => listTradeShowLeads(ctx, { tradeShowId, limit: 80 });
    expect(await whoMay(t, list)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, list)).toBe("record.not_found");
  }));
