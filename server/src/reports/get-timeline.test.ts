import type { Id } from "@trato/domain/ids.ts";
import { describe, expect, it, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { finishActivity } from "../activities/change-activity.ts";
import { deleteNote, editNote } from "../activities/change-note.ts";
import { logCall } from "../activities/log-call.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { About } from "../activities/about-route.ts";
import { writeNote } from "../activities/write-note.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { withdrawMessage } from "../messaging/change-message.ts";
import { sendEmail } from "../messaging/send-email.ts";
import { createLead, createOpportunity } from "../opportunities/create-opportunity.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { createVendorPrice } from "../purchasing/create-vendor-price.ts";
import { editVendorPrice } from "../purchasing/edit-vendor-price.ts";
import { confirmPurchase } from "../purchasing/confirm-purchase.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import "../reactions.ts";
import { acceptQuotation, noteView } from "../sales/portal/answer-offer.ts";
import { cancelSale } from "../sales/cancel-sale.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { editSale } from "../sales/edit-sale.ts";
import { getSale } from "../sales/get-sale.ts";
import { sendQuotation } from "../sales/send-quotation.ts";
import { getTimeline } from "./get-timeline.ts";

const read = (ctx: Context, about: About) => getTimeline(ctx, about, { limit: 50 });
const events = async (ctx: Context, about: About) => (await read(ctx, about)).items.map(({ event }) => event);

const lead = async (ctx: Context, salespersonId: Id<"members"> | null = ctx.actor.memberId): Promise<About> => ({
  kind: "opportunity",
  id: (await createLead(ctx, { title: "New office", salespersonId })).id,
});

async function quotation(ctx: Context, opportunityId: Id<"opportunities"> | null = null) {
  const chair = await product(ctx, { listPrice: qty("100"), onHand: 10 });
  const customerId = await customer(ctx, "Acme");
  const sale = await createQuotation(ctx, {
    customerId,
    opportunityId,
    lines: [{ productId: chair.id, quantity: qty(2) }],
  });
  return { ...sale, customerId };
}

describe("a history", () => {
  it("tells who did what, newest first, with each thing that was said or planned as it is now", () =>
    inWorkspace(async (t) => {
      const ana = await t.as({ name: "Ana", role: "sales" });
      const about = await lead(ana);
      const note = await writeNote(ana, about, { body: "Wants chairs" });
      await logCall(ana, about, { summary: "Asked for an offer", durationMinutes: 12 });
      const activity = await planActivity(ana, about, { kind: "call", summary: "Call back" });
      await sendEmail(ana, { ...about, kind: "opportunity" }, { to: "a@b.example", subject: "Offer", body: "Hello" });
      await editNote(ana, { noteId: note.id, body: "Wants tables" });
      await finishActivity(ana, { activityId: activity.id, outcome: "Agreed" });
      const { items } = await read(ana, about);
      expect(items.map(({ event }) => event)).toEqual([
        "activity.done",
        "note.edited",
        "message.written",
        "activity.planned",
        "call.logged",
        "note.written",
        "lead.created",
      ]);
      const [done, , mail, planned, call, written, created] = items;
      expect(written).toMatchObject({
        note: { body: "Wants tables", mayEdit: true, isFromCustomer: false, version: 2 },
      });
      expect(call).toMatchObject({ activity: { kind: "call", state: "done", durationMinutes: 12 } });
      for (const entry of [done, planned])
        expect(entry).toMatchObject({
          activity: { id: activity.id, state: "done", outcome: "Agreed", doneAt: ana.now, assignee: { name: "Ana" } },
        });
      expect(mail).toMatchObject({ message: { to: "a@b.example", subject: "Offer", body: "Hello", state: "waiting" } });
      expect(created).toMatchObject({
        happenedAt: ana.now,
        actor: { kind: "member", id: ana.actor.memberId, name: "Ana" },
        subject: { kind: "opportunity", id: about.id, name: "New office" },
        note: null,
        message: null,
        activity: null,
      });
    }));

  it("keeps what others may not change, says what is gone, and what became of a message", () =>
    inWorkspace(async (t) => {
      const ana = await t.as({ name: "Ana", role: "sales", reach: "all" });
      const about = await lead(ana);
      const note = await writeNote(ana, about, { body: "Wants chairs" });
      const mail = { to: "a@b.example", subject: "Offer", body: "Hello" };
      const { messageId } = await sendEmail(ana, { ...about, kind: "opportunity" }, mail);
      await withdrawMessage(ana, { messageId });
      const blas = await t.as({ role: "sales", reach: "all" });
      const seen = await read(blas, about);
      expect(seen.items[2]).toMatchObject({ event: "note.written", note: { mayEdit: false } });
      expect(seen.items[1]).toMatchObject({ event: "message.written", message: { state: "withdrawn" } });
      await t.become(ana);
      await deleteNote(ana, { noteId: note.id });
      const { items } = await read(ana, about);
      expect(items[0]).toMatchObject({ event: "note.deleted", note: null, before: { body: "Wants chairs" } });
      expect(items[3]).toMatchObject({ event: "note.written", note: null });
    }));

  it("goes by pages without losing or repeating a line", () =>
    inWorkspace(async ({ system: ctx }) => {
      const about = await lead(ctx);
      for (let number = 1; number <= 7; number++) await writeNote(ctx, about, { body: `Note ${number}` });
      const bodies: (string | undefined)[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await getTimeline(ctx, about, { limit: 3, ...(cursor && { cursor }) });
        expect(page.items.length).toBeLessThanOrEqual(3);
        bodies.push(...page.items.map(({ note }) => note?.body));
        await writeNote(ctx, about, { body: "Written meanwhile" });
        cursor = page.nextCursor;
      } while (cursor);
      expect(bodies).toEqual([7, 6, 5, 4, 3, 2, 1].map((number) => `Note ${number}`).concat([undefined!]));
      await expect(getTimeline(ctx, about, { limit: 3, cursor: "x" })).rejects.toMatchObject({
        code: "cursor.invalid",
      });
    }));

  it("says that lines of a document changed, not what they were", () =>
    inWorkspace(async ({ system: ctx }) => {
      const sale = await quotation(ctx);
      const lines = sale.lines.map(({ id, productId }) => ({ id, productId: productId!, quantity: qty(5) }));
      await editSale(ctx, { saleId: sale.id, lines });
      const [edited] = (await read(ctx, { kind: "sale", id: sale.id })).items;
      expect(edited).toMatchObject({
        event: "sale.edited",
        after: { total: "605", lines: expect.stringMatching(/^\w{32}$/) },
      });
      expect(edited?.before?.["lines"]).not.toEqual(edited?.after?.["lines"]);
    }));
});

describe("what belongs together", () => {
  it("an opportunity tells the main events of its quotations, a contact those of its deals and documents", async () => {
    const edge = await testEdge();
    const { id: workspaceId } = await createTestWorkspace();
    const run = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
    const made = await run(async (ctx) => {
      const customerId = await customer(ctx, "Acme");
      const { id } = await createOpportunity(ctx, { title: "New office", customerId });
      const chair = await product(ctx, { listPrice: qty("100") });
      const lines = [{ productId: chair.id, quantity: qty(2) }];
      const first = await createQuotation(ctx, { customerId, opportunityId: id, lines });
      await editSale(ctx, { saleId: first.id, terms: "Net" });
      await writeNote(ctx, { kind: "sale", id: first.id }, { body: "Of the quotation only" });
      await sendQuotation(ctx, { saleId: first.id, to: "ana@acme.example" });
      const second = await createQuotation(ctx, { customerId, opportunityId: id, lines });
      await cancelSale(ctx, { saleId: second.id });
      return { id, customerId, saleId: first.id };
    });
    const { portalUrl, version } = await run((ctx) => getSale(ctx, { saleId: made.saleId }));
    const token = portalUrl!.split("/q/")[1]!;
    await noteView(edge, { token }, testOrigin);
    await acceptQuotation(edge, { token, name: "Ana Robles", version }, testOrigin);

    const deal = await run((ctx) => read(ctx, { kind: "opportunity", id: made.id }));
    expect(deal.items.map(({ event }) => event)).toEqual([
      "sale.accepted",
      "opportunity.won",
      "sale.viewed",
      "sale.cancelled",
      "sale.created",
      "sale.sent",
      "sale.created",
      "opportunity.created",
    ]);
    expect(deal.items[0]).toMatchObject({
      actor: { kind: "customer", id: null, name: "Ana Robles" },
      subject: { kind: "sale", id: made.saleId, name: "S00001" },
    });
    expect(deal.items[5]).toMatchObject({ event: "sale.sent", message: { to: "ana@acme.example", link: portalUrl } });
    const contact = await run((ctx) => read(ctx, { kind: "contact", id: made.customerId }));
    expect(contact.items.map(({ event }) => event)).toEqual(deal.items.map(({ event }) => event));
    const sale = await run((ctx) => events(ctx, { kind: "sale", id: made.saleId }));
    expect(sale).toEqual(["sale.accepted", "sale.viewed", "sale.sent", "note.written", "sale.edited", "sale.created"]);
  });

  it("a product tells of its vendors' terms, a vendor of what was ordered", () =>
    inWorkspace(async ({ system: ctx }) => {
      const chair = await product(ctx);
      const vendorId = await customer(ctx, "Maderas");
      const price = await createVendorPrice(ctx, { productId: chair.id, vendorId, price: qty(9) });
      await editVendorPrice(ctx, { vendorPriceId: price.id, price: qty(8) });
      const [edited, ...others] = (await read(ctx, { kind: "product", id: chair.id })).items;
      expect(edited).toMatchObject({
        event: "vendor_price.edited",
        subject: { name: "Maderas" },
        after: { price: "8" },
      });
      expect(others.map(({ event }) => event)).toEqual(["vendor_price.created", "product.created"]);
      const lines = [{ productId: chair.id, quantity: qty(2) }];
      const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines });
      await confirmPurchase(ctx, { purchaseId });
      await editContact(ctx, { contactId: vendorId, phone: "+34 600 000 000" });
      expect(await events(ctx, { kind: "contact", id: vendorId })).toEqual([
        "contact.edited",
        "purchase.confirmed",
        "purchase.created",
      ]);
      expect(await events(ctx, { kind: "purchase", id: purchaseId })).toEqual([
        "purchase.confirmed",
        "purchase.created",
      ]);
    }));
});

describe("who may read it", () => {
  it("a salesperson reads of what is reached, and of documents of others nothing in between", () =>
    inWorkspace(async (t) => {
      const [ana, blas] = [await t.member(), await t.member()];
      const about = await lead(t.system, ana);
      const sale = await quotation(t.system, about.id as Id<"opportunities">);
      await editSale(t.system, { saleId: sale.id, salespersonId: blas });
      const asAna = await t.as({ id: ana });
      expect(await events(asAna, about)).toEqual(["lead.converted", "lead.created"]);
      const ofContact = await events(asAna, { kind: "contact", id: sale.customerId });
      expect(ofContact.filter((event) => event.startsWith("sale."))).toEqual([]);
      const gone = { kind: "not_found", code: "record.not_found" };
      await expect(read(asAna, { kind: "sale", id: sale.id })).rejects.toMatchObject(gone);
      const asBlas = await t.as({ id: blas });
      await expect(read(asBlas, about)).rejects.toMatchObject(gone);
      expect(await events(asBlas, { kind: "sale", id: sale.id })).toEqual(["sale.edited", "sale.created"]);
      const packer = await t.as({ role: "back_office" });
      await expect(read(packer, about)).rejects.toMatchObject(gone);
      expect(await events(packer, { kind: "sale", id: sale.id })).toEqual(["sale.edited", "sale.created"]);
      const link = await t.asCustomer(sale.id);
      expect(await events(link, { kind: "product", id: sale.lines[0]!.productId! })).toEqual([]);
    }));

  test("a stranger of another workspace finds nothing", () =>
    inWorkspace(async (t) => {
      const about = await lead(t.system);
      const sale = await quotation(t.system);
      const abouts: About[] = [about, { kind: "sale", id: sale.id }, { kind: "contact", id: sale.customerId }];
      for (const one of abouts) {
        expect(await whoeverIsElsewhere(t, (ctx) => read(ctx, one))).toBe("record.not_found");
        expect(await triedBy(t, { role: "manager" }, (ctx) => read(ctx, one))).toBe("done");
      }
    }));

  test("what is of another kind, or not there, has no history", () =>
    inWorkspace(async (t) => {
      const manager = await t.as({ role: "manager" });
      const { id } = await lead(manager);
      for (const about of [
        { kind: "contact", id },
        { kind: "opportunity", id: manager.newId() },
      ] as const)
        expect(await tried(manager, () => read(manager, about))).toBe("record.not_found");
    }));
});
