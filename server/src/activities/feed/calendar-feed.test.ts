import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { endCalendarFeed, getCalendarFeed, makeCalendarFeed } from "./calendar-feed.ts";

test("an address is told once, only its hash is kept, and another one takes its place", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    expect(await getCalendarFeed(ana)).toEqual({ madeAt: null, address: null });
    const first = await makeCalendarFeed(ana);
    expect(first.address).toMatch(/\/api\/calendar\/trato_[\w-]{80,}\/trato\.ics$/);
    const [kept] = await own(ana, "calendarFeeds").selectAll().execute();
    expect(first.address).not.toContain(kept?.secretHash);
    expect(await getCalendarFeed(ana)).toEqual({ madeAt: ana.now, address: null });
    const second = await makeCalendarFeed(ana);
    expect(second.address).not.toBe(first.address);
    expect(await own(ana, "calendarFeeds").selectAll().execute()).toHaveLength(1);
    const luis = await t.as({ name: "Luis" });
    expect(await getCalendarFeed(luis)).toMatchObject({ madeAt: null });
    await endCalendarFeed(luis);
    await t.become(ana);
    expect(await getCalendarFeed(ana)).toMatchObject({ madeAt: ana.now });
    expect(await endCalendarFeed(ana)).toEqual({ madeAt: null, address: null });
    expect(await own(ana, "calendarFeeds").selectAll().execute()).toEqual([]);
    expect(await tried(await t.become(t.system), (ctx) => makeCalendarFeed(ctx))).toBe("permission.missing");
  }));

test("a key makes no address, which would outlive it, and ends none by that", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    await makeCalendarFeed(ana);
    const [before] = await own(ana, "calendarFeeds").selectAll().execute();
    const byKey = { ...ana, actor: { ...ana.actor, isByKey: true as const } };
    expect(await tried(byKey, (ctx) => makeCalendarFeed(ctx))).toBe("key.insufficient");
    expect(await own(ana, "calendarFeeds").selectAll().execute()).toEqual([before]);
  }));
