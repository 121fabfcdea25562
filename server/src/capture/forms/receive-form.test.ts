import { expect, test } from "vitest";
import { arriving } from "../../../test/attaching.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { whoMay } from "../../../test/trying.ts";
import { listLeads } from "../../opportunities/list-opportunities.ts";
import type { Context } from "../../platform/context.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import "../../reactions.ts";
import { getArrival } from "../get-arrival.ts";
import { makeLeadOfArrival } from "../make-lead-of-arrival.ts";
import { receiveForm, type SentForm } from "./receive-form.ts";

const list = { limit: 80 } as const;
const lead = { title: "Ana Ruiz", contactName: "Ana Ruiz", email: "ana@ruiz.example" };
const ticket = { id: "a ticket", givenAt: 0 };
const formId = "01990000-0000-7000-8000-000000000001" as SentForm["form"]["id"]; // an id

const send = (ctx: Context, given: Partial<SentForm> = {}) =>
  arriving(ctx, { text: "name=Ana" }, async (raw) => {
    await keepHeld(ctx, raw);
    const usual = { form: { id: formId, name: "Contact" }, lead, consent: null, ticket, address: "192.0.2.1" };
    return receiveForm(ctx, { ...usual, suspicion: null, raw, ...given });
  });

test("what a visitor fills in is a lead, and its history says who did, in which form, and what was agreed to", () =>
  inWorkspace(async (t) => {
    const received = await send(t.system, { consent: { text: "Write to me", at: null } });
    expect(received).toMatchObject({ isNew: true, state: "taken", kind: "lead" });
    const { items } = await getTimeline(t.system, { kind: "opportunity", id: String(received.id) }, list);
    expect(items).toMatchObject([
      {
        event: "lead.filled_in",
        actor: { name: "Ana Ruiz" },
        arrival: { source: "form", channel: "Contact", consent: { text: "Write to me", at: t.system.now } },
      },
    ]);
  }));

test("a double click and a reload make one lead; other content in the same form waits", () =>
  inWorkspace(async (t) => {
    const first = await send(t.system);
    expect(await send(t.system)).toEqual({ ...first, isNew: false });
    const other = { lead: { ...lead, phone: "600" } };
    const again = await send(t.system, other);
    expect(again).toMatchObject({ isNew: true, state: "waiting", reason: "repeated" });
    expect(await send(t.system, other)).toEqual({ ...again, isNew: false });
    expect(await send(t.system, { ticket: { ...ticket, id: "another" } })).toMatchObject({ state: "taken" });
    expect((await listLeads(t.system, list)).items).toHaveLength(2);
  }));

test("of a form that was not given out here, the same from the same address is the same for some minutes", () =>
  inWorkspace(async (t) => {
    const at = (minutes: number, given: Partial<SentForm> = {}) => {
      const now = new Date(Date.parse(t.system.now) + minutes * 60_000).toISOString() as Context["now"];
      return send({ ...t.system, now }, { ticket: null, ...given });
    };
    const first = await at(0);
    expect(await at(9)).toEqual({ ...first, isNew: false });
    for (const other of [at(0, { address: "192.0.2.2" }), at(0, { lead: { ...lead, phone: "600" } }), at(40)])
      expect((await other).isNew).toBe(true);
  }));

test("what looks as a machine sent it waits with its reason, and with who and what it would be", () =>
  inWorkspace(async (t) => {
    const { arrivalId, ...received } = await send(t.system, {
      suspicion: "trapped",
      consent: { text: "Write to me", at: null },
    });
    expect(received).toMatchObject({ state: "waiting", reason: "trapped", kind: null });
    const kept = { sender: "Ana Ruiz, ana@ruiz.example", read: lead, consent: { text: "Write to me" } };
    expect(await getArrival(t.system, { arrivalId })).toMatchObject(kept);
    expect((await listLeads(t.system, list)).items).toEqual([]);
    const taken = await makeLeadOfArrival(t.system, { arrivalId });
    expect(taken).toMatchObject({ state: "taken", subjectKind: "opportunity" });
  }));

test("brought in by whoever may bring leads", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => send(ctx))).toEqual(["sales", "manager", "administrator"]);
  }));
