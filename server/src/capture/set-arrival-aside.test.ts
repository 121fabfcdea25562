import { expect, test } from "vitest";
import { waiting } from "../../test/arriving.ts";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import "../reactions.ts";
import { putArrivalBack, setArrivalAside } from "./set-arrival-aside.ts";

test("what is nothing is set aside and can be put back, once each", () =>
  inWorkspace(async (t) => {
    const arrivalId = await waiting(t.system);
    const manager = await t.as({ role: "manager" });
    expect(await tried(manager, (ctx) => putArrivalBack(ctx, { arrivalId }))).toBe("arrival.not_set_aside");
    expect(await setArrivalAside(manager, { arrivalId })).toMatchObject({ state: "set_aside", reason: "unreadable" });
    expect(await tried(manager, (ctx) => setArrivalAside(ctx, { arrivalId }))).toBe("arrival.set_aside");
    expect(await putArrivalBack(manager, { arrivalId })).toMatchObject({ state: "waiting", reason: "unreadable" });
    const told = (await diaryOf(t, arrivalId)).map(({ event }) => event);
    expect(told).toEqual(["arrival.queued", "arrival.set_aside", "arrival.put_back"]);
  }));

test("only those who lead see what waits, each in his own company", () =>
  inWorkspace(async (t) => {
    const arrivalId = await waiting(t.system);
    const aside = (ctx: Parameters<typeof setArrivalAside>[0]) => setArrivalAside(ctx, { arrivalId });
    expect(await triedBy(t, { role: "sales", reach: "all" }, aside)).toBe("record.not_found");
    expect(await triedBy(t, { role: "administrator" }, aside)).toBe("done");
    expect(await whoeverIsElsewhere(t, aside)).toBe("record.not_found");
    expect(await tried(await t.become(t.system), (ctx) => setArrivalAside(ctx, { arrivalId, version: 7 }))).toBe(
      "record.changed",
    );
  }));
