import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../test/factories.ts";
import { later, lead, opportunity } from "../../test/factories-opportunities.ts";
import { quotation, sentOffer } from "../../test/factories-sales.ts";
import { qty } from "../../test/factories-stock.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { addMember } from "../identity/add-member.ts";
import { giveUpDelivery } from "../messaging/deliver-message.ts";
import { sendEmail } from "../messaging/send-email.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { own, updateOwn } from "../platform/rows.ts";
import { cancelSale } from "../sales/cancel-sale.ts";
import { recordPayment } from "../sales/payments/record-payment.ts";
import { acceptQuotation, commentOnQuotation, declineQuotation, noteView } from "../sales/portal/answer-offer.ts";
import { listNotices } from "./list-notices.ts";
import { readNotices } from "./read-notices.ts";

const inbox = async (ctx: Context) => (await listNotices(ctx, { limit: 80, cursor: undefined })).items;
const said = async (ctx: Context) =>
  (await inbox(ctx)).map(({ kind, actor, record, text }) => [kind, actor.name, record.name, text]);

test("whoever is given a record is told by whom; whoever takes one himself is not", () =>
  inWorkspace(async (t) => {
    const blas = await t.member({ name: "Blas", reach: "all" });
    const ana = await t.as({ name: "Ana", role: "manager" });
    const { id } = await lead(ana, { title: "Office", salespersonId: blas });
    await lead(ana, { title: "Mine", salespersonId: ana.actor.memberId });
    await planActivity(ana, { kind: "opportunity", id }, { kind: "call", summary: "Call them", assigneeId: blas });
    expect(await inbox(ana)).toEqual([]);
    expect(ana.changes.filter(({ kind }) => kind === "notice")).toHaveLength(2);
    const [told] = await inbox(await t.as({ id: blas }));
    expect(told).toMatchObject({
      kind: "assigned",
      actor: { kind: "member", name: "Ana" },
      record: { kind: "lead", id, name: "Office" },
      records: 1,
      text: "Call them",
      readAt: null,
    });
  }));

test("what happens to a record while its notice is new is told by the same one, afterwards by another", () =>
  inWorkspace(async (t) => {
    const blas = await t.member({ name: "Blas", reach: "all" });
    const ana = await t.as({ role: "manager" });
    const { id: opportunityId } = await opportunity(ana, { salespersonId: blas });
    for (const salespersonId of [ana.actor.memberId, blas, ana.actor.memberId, blas])
      await assignOpportunity(ana, { opportunityId, salespersonId });
    const reader = await t.as({ id: blas });
    expect(await inbox(reader)).toHaveLength(1);
    await readNotices(reader, { until: later(reader, 600).now });
    await t.become(ana);
    for (const salespersonId of [ana.actor.memberId, blas])
      await assignOpportunity(ana, { opportunityId, salespersonId });
    await t.become(reader);
    expect((await inbox(reader)).map(({ readAt }) => readAt !== null)).toEqual([false, true]);
  }));

test("what a file or a change of a list gives at once is one notice, which says of how many", () =>
  inWorkspace(async (t) => {
    const blas = await t.member({ reach: "all" });
    const ana = await t.as({ role: "manager" });
    const job = { ...ana, requestId: "job 7" };
    for (const title of ["One", "Two", "Three"]) await lead(job, { title, salespersonId: blas });
    expect(await inbox(await t.as({ id: blas }))).toMatchObject([{ record: { name: "Three" }, records: 3 }]);
  }));

test("a key that gives its owner a record is no doing of his own", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ reach: "all" });
    await lead(
      { ...ana, actor: { ...ana.actor, isByKey: true } },
      { title: "From the website", salespersonId: ana.actor.memberId },
    );
    expect(await said(ana)).toEqual([["assigned", ana.actor.name, "From the website", null]]);
  }));

test("whoever loses sight of a record loses its notices", () =>
  inWorkspace(async (t) => {
    const [blas, carla] = [await t.member(), await t.member()];
    const ana = await t.as({ role: "administrator" });
    const { id: opportunityId } = await opportunity(ana, { salespersonId: blas });
    expect(await inbox(await t.as({ id: blas }))).toHaveLength(1);
    await t.become(ana);
    await assignOpportunity(ana, { opportunityId, salespersonId: carla });
    expect(await inbox(await t.as({ id: blas }))).toEqual([]);
    expect(await inbox(await t.as({ id: carla }))).toHaveLength(1);
  }));

/** An offer of Blas, or of nobody who is still there; Marta leads. */
async function followed({ hasLeft = false } = {}) {
  let blas: Id<"members"> | null = null;
  let boss: Id<"members"> | null = null;
  const offer = await sentOffer(async (ctx) => {
    boss = await addMember(ctx, { name: "Marta", role: "manager", reach: "own", teamIds: [] });
    blas = await addMember(ctx, { name: "Blas", role: "sales", reach: "own", teamIds: [] });
    return quotation(ctx, { salespersonId: blas });
  });
  if (hasLeft)
    await offer.run((ctx) =>
      updateOwn(ctx, "members").set({ deactivatedAt: ctx.now }).where("id", "=", blas).execute(),
    );
  const as = (memberId: Id<"members"> | null) =>
    offer.run(async (ctx) => {
      const actor = { ...ctx.actor, kind: "member" as const, memberId };
      return said({ ...ctx, actor });
    });
  return { ...offer, blas: () => as(blas), boss: () => as(boss), bossId: boss };
}

test("what the customer does is told whoever follows the document: opened, asked, said yes", async () => {
  const offer = await followed();
  const { edge, token, sale } = offer;
  await noteView(edge, { token }, testOrigin);
  await commentOnQuotation(edge, { token, body: "When?" }, testOrigin);
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  const name = `${sale.number} · ${sale.customer.name}`;
  expect(await offer.blas()).toEqual([
    ["accepted", "Eva Robles", name, null],
    ["asked", sale.customer.name, name, "When?"],
    ["opened", sale.customer.name, name, null],
  ]);
  expect(await offer.boss()).toEqual([]);
});

test("a no is told with its reason, and to those who lead where whoever followed the document has left", async () => {
  const offer = await followed({ hasLeft: true });
  await declineQuotation(offer.edge, { token: offer.token, reason: "Too late" }, testOrigin);
  expect(await offer.blas()).toEqual([]);
  expect(await offer.boss()).toEqual([
    ["declined", offer.sale.customer.name, `${offer.sale.number} · ${offer.sale.customer.name}`, "Too late"],
  ]);
});

test("money is told whoever follows the document, and what has to be looked at those who keep payments too", async () => {
  const offer = await followed();
  const { run, saleId, sale } = offer;
  const ours =
    (memberId: Id<"members"> | null) =>
    <T>(work: (ctx: Context) => Promise<T>) =>
      run((ctx) => work({ ...ctx, actor: { ...ctx.actor, kind: "member", memberId, name: "Marta" } }));
  await ours(offer.bossId)((ctx) => recordPayment(ctx, { saleId, amount: qty("10") }));
  await run((ctx) => cancelSale(ctx, { saleId }));
  await ours(offer.bossId)((ctx) => recordPayment(ctx, { saleId, amount: qty("20") }));
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("30") }));
  const name = `${sale.number} · ${sale.customer.name}`;
  expect(await offer.blas()).toEqual([
    ["payment_aside", "Trato", name, null],
    ["paid", "Marta", name, null],
  ]);
  expect(await offer.boss()).toEqual([["payment_aside", "Trato", name, null]]);
});

test("a mail that could not be delivered is told whoever wrote it", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", reach: "all" });
    const { id } = await opportunity(ana, { title: "Chairs" });
    const mail = { to: "nobody@acme.example", subject: "Chairs", body: "Here they are." };
    const { messageId } = await sendEmail(ana, { kind: "opportunity", id }, mail);
    await t.asSystem((ctx) => giveUpDelivery(ctx, messageId));
    expect(await said(ana)).toEqual([["mail_failed", "Trato", "Chairs", "nobody@acme.example"]]);
  }));

test("nobody reads, changes or writes another's notices, even where he sees all records", () =>
  inWorkspace(async (t) => {
    const blas = await t.member({ reach: "all" });
    const ana = await t.as({ role: "administrator" });
    await lead(ana, { salespersonId: blas });
    expect(await own(ana, "notices").selectAll().execute()).toEqual([]);
    await t.elsewhere();
    expect(await own(ana, "notices").selectAll().execute()).toEqual([]);
  }));
