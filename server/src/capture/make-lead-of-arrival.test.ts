import { expect, test } from "vitest";
import { receive, waiting } from "../../test/arriving.ts";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere } from "../../test/trying.ts";
import { listLeads } from "../opportunities/list-opportunities.ts";
import "../reactions.ts";
import { makeLeadOfArrival } from "./make-lead-of-arrival.ts";
import { setArrivalAside } from "./set-arrival-aside.ts";

test("what waited becomes a lead of what was read, and of what is known better", () =>
  inWorkspace(async (t) => {
    const given = { name: "Ana", email: "ana@ruiz.example", salespersonId: t.system.newId() };
    const { arrivalId } = await receive(t.system, given);
    const made = await makeLeadOfArrival(t.system, { arrivalId, title: "Desks", email: "a@ruiz.example" });
    expect(made).toMatchObject({
      state: "taken",
      reason: null,
      subjectKind: "opportunity",
      can: { setAside: { code: "arrival.taken" } },
    });
    const [lead] = (await listLeads(t.system, { limit: 80 })).items;
    expect(lead).toMatchObject({
      id: made.subjectId,
      title: "Desks",
      contactName: "Ana",
      email: "a@ruiz.example",
    });
    expect(await diaryOf(t, String(made.subjectId))).toMatchObject([{ event: "lead.received" }]);
  }));

test("what was set aside becomes one too, and what is one already is refused", () =>
  inWorkspace(async (t) => {
    const arrivalId = await waiting(t.system);
    await setArrivalAside(t.system, { arrivalId });
    const made = await makeLeadOfArrival(t.system, { arrivalId });
    expect(made).toMatchObject({ state: "taken", title: "What came" });
    expect(await tried(t.system, (ctx) => makeLeadOfArrival(ctx, { arrivalId }))).toBe("arrival.taken");
  }));

test("by those who lead, on what was seen, and not by others", () =>
  inWorkspace(async (t) => {
    const arrivalId = await waiting(t.system);
    const make = (ctx: Parameters<typeof makeLeadOfArrival>[0]) => makeLeadOfArrival(ctx, { arrivalId });
    for (const role of ["manager", "administrator"] as const)
      expect(await tried(await t.as({ role }), make)).toBe("done");
    for (const role of ["sales", "back_office"] as const)
      expect(await tried(await t.as({ role, reach: "all" }), make)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, make)).toBe("record.not_found");
    expect(await tried(await t.become(t.system), (ctx) => makeLeadOfArrival(ctx, { arrivalId, version: 7 }))).toBe(
      "record.changed",
    );
  }));
