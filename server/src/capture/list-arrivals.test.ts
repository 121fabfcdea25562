import { expect, test } from "vitest";
import { receive, waiting } from "../../test/arriving.ts";
import { inWorkspace } from "../../test/factories.ts";
import { whoMay } from "../../test/trying.ts";
import "../reactions.ts";
import { listArrivals } from "./list-arrivals.ts";

test("what arrived is listed by its state, the newest first, page by page", () =>
  inWorkspace(async (t) => {
    const ids = [await waiting(t.system), await waiting(t.system)];
    const { arrivalId: taken } = await receive(t.system, { name: "Ana" });
    const listed = async (asked: object) =>
      (await listArrivals(t.system, { limit: 80, ...asked })).items.map(({ id }) => id);
    expect(await listed({})).toEqual([taken, ...ids.toReversed()]);
    expect(await listed({ state: "taken" })).toEqual([taken]);
    expect(await listed({ source: "mail" })).toEqual([]);
    const first = await listArrivals(t.system, { limit: 1, state: "waiting" });
    expect(await listed({ state: "waiting", cursor: first.nextCursor })).toEqual([ids[0]]);
  }));

test("by those who lead", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => listArrivals(ctx, { limit: 80 }))).toEqual(["manager", "administrator"]);
  }));
