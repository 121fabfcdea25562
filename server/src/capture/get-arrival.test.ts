import { expect, test } from "vitest";
import { arriving } from "../../test/attaching.ts";
import { waiting } from "../../test/arriving.ts";
import { inWorkspace } from "../../test/factories.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { keepHeld } from "../platform/contents/hold-content.ts";
import "../reactions.ts";
import { findRawCopy, getArrival } from "./get-arrival.ts";
import { receiveLead } from "./receive-lead.ts";

test("its raw copy is read as text, and of a long one the beginning", () =>
  inWorkspace(async (t) => {
    const given = { source: "api", channel: "", key: null, title: "Long", sender: null } as const;
    const { arrivalId } = await arriving(t.system, { text: `\u0007Añil\r\n${"x".repeat(50_000)}` }, async (raw) => {
      await keepHeld(t.system, raw);
      return receiveLead(t.system, { ...given, found: { waits: "unreadable" }, raw });
    });
    const { raw, can } = await getArrival(t.system, { arrivalId });
    expect([raw?.text.slice(0, 6), raw?.isWhole, raw?.bytes]).toEqual(["Añil\nx", false, 50_008]);
    expect(can).toMatchObject({ take: true, setAside: true, putBack: { code: "arrival.not_set_aside" } });
    expect(await findRawCopy(t.system, { arrivalId })).toMatchObject({ name: `${arrivalId}.txt`, bytes: 50_008 });
  }));

test("those who lead read it, each in his own company", () =>
  inWorkspace(async (t) => {
    const arrivalId = await waiting(t.system);
    for (const read of [getArrival, findRawCopy]) {
      await t.become(t.system);
      expect(await whoMay(t, (ctx) => read(ctx, { arrivalId }))).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, (ctx) => read(ctx, { arrivalId }))).toBe("record.not_found");
    }
    expect(await tried(await t.become(t.system), (ctx) => getArrival(ctx, { arrivalId: ctx.newId() }))).toBe(
      "record.not_found",
    );
  }));
