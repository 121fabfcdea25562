import { sql } from "kysely";
import { expect, test } from "vitest";
import { receive } from "../../test/arriving.ts";
import { inWorkspace } from "../../test/factories.ts";
import { customer } from "../../test/factories-stock.ts";
import { diaryOf, whoMay } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { listLeads } from "../opportunities/list-opportunities.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { getTimeline } from "../reports/get-timeline.ts";
import "../reactions.ts";
import { getArrival } from "./get-arrival.ts";
import { listArrivals } from "./list-arrivals.ts";

const list = { limit: 80 } as const;
const ana = { name: "Ana Ruiz", email: "ana@ruiz.example", message: "Twenty desks", consent: "Write to me" };

test("what arrives is a lead of nobody's, and its history tells by which source, with what was agreed to", () =>
  inWorkspace(async (t) => {
    const received = await receive(t.system, ana, { channel: "website" });
    expect(received).toMatchObject({ isNew: true, state: "taken", kind: "lead", reason: null });
    const lead = (await listLeads(t.system, list)).items[0];
    expect(lead).toMatchObject({ id: received.id, title: "Ana Ruiz", email: "ana@ruiz.example" });
    expect(lead).not.toHaveProperty("salesperson.id");
    const { items } = await getTimeline(t.system, { kind: "opportunity", id: String(received.id) }, list);
    expect(items).toMatchObject([
      {
        event: "lead.received",
        arrival: { source: "api", channel: "website", consent: { text: "Write to me", at: null } },
      },
    ]);
    const kept = await getArrival(t.system, received);
    expect(kept).toMatchObject({ sender: "Ana Ruiz, ana@ruiz.example", read: { contactName: "Ana Ruiz" } });
    expect(JSON.parse(kept.raw?.text ?? "")).toEqual(ana);
  }));

test("what looks like something known says so in its history, with why and how sure, and is a lead all the same", () =>
  inWorkspace(async (t) => {
    const bea = await t.member();
    await receive(t.system, { ...ana, phone: "600 123 456", salespersonId: bea });
    await createContact(t.system, { kind: "person", name: "Ana Ruiz", phone: "+34 600 123 456" });
    const told = async ({ id }: { id: string | null }) =>
      (await diaryOf(t, String(id))).filter(({ event }) => event === "lead.recognised");
    const again = await receive(t.system, { email: "ANA@ruiz.example", phone: "600123456" });
    expect(again).toMatchObject({ state: "taken", isNew: true });
    expect(await told(again)).toMatchObject([
      { after: { contacts: 1, opportunities: 1, sureness: "almostCertain", same: ["email", "phone"] } },
    ]);
    expect(await told(await receive(t.system, { name: "Luis Gil", email: "luis@gmail.com" }))).toEqual([]);
    await sql`update workspaces set tells_of_colleagues = false`.execute(t.db);
    const silent = { ...t.system, workspace: { ...t.workspace, tellsOfColleagues: false } };
    const third = await receive(silent, { email: "ana@ruiz.example", phone: "600123456" });
    expect(await told(third)).toMatchObject([{ after: { contacts: 1, opportunities: 0, same: ["phone"] } }]);
  }));

test("the same arrival again makes nothing new, whoever brings it, and says what became of the first", () =>
  inWorkspace(async (t) => {
    const first = await receive(t.system, ana, { key: "7", channel: "website" });
    const seller = await t.as({ role: "sales", reach: "own" });
    const again = await receive(seller, { ...ana, message: "Thirty" }, { key: "7", channel: "website" });
    expect(again).toEqual({ ...first, isNew: false });
    for (const other of [{ key: "8", channel: "website" }, { key: "7", channel: "" }, {}, {}])
      expect((await receive(seller, ana, other)).isNew).toBe(true);
    expect((await listLeads(t.system, list)).items).toHaveLength(5);
  }));

test("what cannot be read, says nothing, or names who is not there waits with its reason, and is no lead", () =>
  inWorkspace(async (t) => {
    const nobody = t.system.newId<"members">();
    const waits = [
      await receive(t.system, {}, { found: { waits: "unreadable" }, key: "1" }),
      await receive(t.system, {}),
      await receive(t.system, { ...ana, salespersonId: nobody }),
    ];
    expect(waits.map(({ state, kind, reason }) => [state, kind, reason])).toEqual([
      ["waiting", null, "unreadable"],
      ["waiting", null, "empty"],
      ["waiting", null, "refused"],
    ]);
    expect(await receive(t.system, ana, { key: "1" })).toEqual({ ...waits[0], isNew: false });
    expect((await listLeads(t.system, list)).items).toEqual([]);
    const { items } = await listArrivals(t.system, { ...list, state: "waiting" });
    expect(items.map(({ title, detail }) => [title, detail])).toEqual([
      ["Ana Ruiz", "It refers to something that does not exist or is not yours to see."],
      ["What came", null],
      ["What came", null],
    ]);
    expect(await diaryOf(t, waits[0]?.arrivalId ?? "")).toMatchObject([{ event: "arrival.queued" }]);
  }));

test("a lead learns from its customer what it was not told, as every lead does", () =>
  inWorkspace(async (t) => {
    const customerId = await customer(t.system, "Ruiz SL");
    const { id } = await receive(t.system, { title: "Desks", customerId });
    const opportunityId = id as never; // that of a lead
    const opportunity = await getOpportunityPage(t.system, { opportunityId });
    expect(opportunity).toMatchObject({ title: "Desks", customer: { id: customerId }, companyName: "Ruiz SL" });
  }));

test("brought by whoever sells, and told to whoever it is given to", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => receive(ctx, ana))).toEqual(["sales", "manager", "administrator"]);
    const seller = await t.as({ role: "sales", reach: "own" });
    const colleague = await t.as({ role: "sales", reach: "own" });
    const { state } = await receive(seller, { ...ana, salespersonId: colleague.actor.memberId });
    expect(state).toBe("taken");
    const told = await t.asSystem(({ db }) => db.selectFrom("notices").select(["memberId", "kind"]).execute());
    expect(told).toContainEqual({ memberId: colleague.actor.memberId, kind: "assigned" });
  }));
