import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tradeShow } from "../../../test/trade-shows.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { archiveTradeShow, createTradeShow, editTradeShow, listTradeShows, restoreTradeShow } from "./trade-shows.ts";

const days = { startsOn: "2026-11-23" as never, endsOn: "2026-11-26" as never }; // calendar dates

test("a show is kept with what its leads are given and what it cost, in the decimals of its currency", () =>
  inWorkspace(async (t) => {
    const teamId = await t.team();
    const show = await tradeShow(t.system, {
      teamId,
      tags: ["feria", "feria"],
      source: "Feria",
      cost: "4500.005",
    });
    expect(show).toMatchObject({
      teamId,
      tags: ["feria"],
      source: "Feria",
      cost: "4500.01",
      currency: "EUR",
      version: 1,
    });
    const edited = await editTradeShow(t.system, { tradeShowId: show.id, cost: "5200" as never, version: 1 });
    expect(edited).toMatchObject({ cost: "5200", version: 2 });
    expect(await editTradeShow(t.system, { tradeShowId: show.id, cost: "5200.00" as never })).toMatchObject({
      version: 2,
    });
    const told = (await diaryOf(t, show.id)).map(({ event }) => event);
    expect(told).toEqual(["trade_show.created", "trade_show.changed"]);
  }));

test("the latest come first, and those archived can be brought back", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    await tradeShow(t.system, { name: "Interihotel", startsOn: "2027-02-01", endsOn: "2027-02-02" });
    const { items } = await listTradeShows(t.system);
    expect(items.map(({ name }) => name)).toEqual(["Interihotel", "Hábitat"]);
    expect((await archiveTradeShow(t.system, { tradeShowId })).archivedAt).not.toBeNull();
    expect(await archiveTradeShow(t.system, { tradeShowId })).toMatchObject({ version: 2 });
    expect(await restoreTradeShow(t.system, { tradeShowId })).toMatchObject({ archivedAt: null, version: 3 });
  }));

test("what cannot be is refused", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    const other = await tradeShow(t.system, { name: "Otra" });
    const edit = (changes: object) =>
      tried(t.system, (ctx) => editTradeShow(ctx, { tradeShowId: other.id, ...changes }));
    expect(await tried(t.system, (ctx) => createTradeShow(ctx, { name: "Hábitat", ...days }))).toBe(
      "trade_show.name_taken",
    );
    expect(await edit({ name: "Hábitat" })).toBe("trade_show.name_taken");
    expect(await edit({ endsOn: "2026-11-22" })).toBe("trade_show.days");
    expect(await edit({ teamId: t.system.newId() })).toBe("reference.unknown");
    const unknown = { name: "Una", ...days, teamId: t.system.newId<"teams">() };
    expect(await tried(t.system, (ctx) => createTradeShow(ctx, unknown))).toBe("reference.unknown");
    await editTradeShow(t.system, { tradeShowId, place: "Valencia" });
    expect(await tried(t.system, (ctx) => editTradeShow(ctx, { tradeShowId, place: "Alicante", version: 1 }))).toBe(
      "record.changed",
    );
  }));

test("those who lead keep them, each in their own company; those who sell see them", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    expect(await whoMay(t, (ctx) => createTradeShow(ctx, { name: "Una", ...days }))).toEqual([
      "manager",
      "administrator",
    ]);
    expect(await whoMay(t, (ctx) => editTradeShow(ctx, { tradeShowId, place: "A" }))).toEqual([
      "manager",
      "administrator",
    ]);
    expect(await whoMay(t, (ctx) => archiveTradeShow(ctx, { tradeShowId }))).toEqual(["manager", "administrator"]);
    expect(await triedBy(t, { role: "sales", reach: "own" }, listTradeShows)).toBe("done");
    expect(await whoeverIsElsewhere(t, (ctx) => editTradeShow(ctx, { tradeShowId, place: "A" }))).toBe(
      "record.not_found",
    );
    expect(await whoeverIsElsewhere(t, (ctx) => restoreTradeShow(ctx, { tradeShowId }))).toBe("record.not_found");
  }));
