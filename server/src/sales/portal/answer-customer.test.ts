import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { mail, quotation, sentOffer } from "../../../test/factories-sales.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { editMe } from "../../identity/get-me.ts";
import type { Context } from "../../platform/context.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import { sendQuotation } from "../send-quotation.ts";
import { answerCustomer } from "./answer-customer.ts";
import { acceptQuotation, commentOnQuotation } from "./answer-offer.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { revokeLink } from "./revoke-link.ts";

const body = "On Tuesday, in the morning.";
const sent = async (ctx: Context) => sendQuotation(ctx, { saleId: (await quotation(ctx)).id, ...mail });
const mailsAbout = (ctx: Context, saleId: string) =>
  ctx.db
    .selectFrom("messages")
    .select(["toAddress as to", "subject", "body", "link", "senderId", "attachmentName as attached"])
    .where("subjectId", "=", saleId)
    .orderBy("id")
    .execute();

test("what the customer asked is answered on his page, by mail to where the offer went, and in the history", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  await commentOnQuotation(edge, { token, name: "Eva Robles", body: "When?" }, testOrigin);
  await run(async (ctx) => {
    const actor = { ...ctx.actor, name: "Ana" };
    return answerCustomer({ ...ctx, actor }, { saleId, body });
  });
  const { comments } = await getPortalSale(edge, { token }, testOrigin);
  expect(comments).toMatchObject([
    { author: "Eva Robles", body: "When?", isOurs: false },
    { author: "Ana", body },
  ]);
  const mails = await run((ctx) => mailsAbout(ctx, saleId));
  expect(mails[1]).toMatchObject({ to: mail.to, body, link: sale.portalUrl, attached: null });
  expect(mails[1]?.subject).toContain(sale.number);
});

test("a member's answer is ours in the history, and the mail his own", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await sent(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    const note = await answerCustomer(ana, { saleId, body });
    expect(note).toMatchObject({ body, writtenBy: ana.actor.memberId, version: 1 });
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({ event: "sale.answered", by: "Ana" });
    const { items } = await getTimeline(ana, { kind: "sale", id: saleId }, { limit: 5, cursor: undefined });
    expect(items[0]?.note).toMatchObject({ body, isFromCustomer: false, mayEdit: true });
    expect((await mailsAbout(ana, saleId)).at(-1)?.senderId).toBe(ana.actor.memberId);
  }));

test("by mail an answer ends with its writer's signature, as an offer in the usual words does; on the page it does not", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", role: "administrator" });
    await editMe(ana, { signature: "Ana Robles\nSales" });
    const { id: saleId } = await sent(ana);
    const note = await answerCustomer(ana, { saleId, body });
    const mails = await mailsAbout(ana, saleId);
    expect(mails.map((one) => one.body.endsWith("\nAna Robles\nSales"))).toEqual([true, true]);
    expect([mails[1]?.body, note.body]).toEqual([`${body}\n\nAna Robles\nSales`, body]);
  }));

test("nobody answers where the customer has no page to read it on", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    const answer = () => tried(ctx, () => answerCustomer(ctx, { saleId, body }));
    expect(await answer()).toBe("sale.not_sent");
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await answer()).toBe("done");
    await revokeLink(ctx, { saleId });
    expect(await answer()).toBe("portal.revoked");
  }));

test("whoever sends offers answers for those that he reaches", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await sendQuotation(t.system, { saleId, ...mail });
    const answer = (ctx: Context) => answerCustomer(ctx, { saleId, body });
    expect(await whoMay(t, answer)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, {}, answer)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, answer)).toBe("record.not_found");
  }));

test("a yes is confirmed by mail, with the order as a PDF and the way to it", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  const mails = await run((ctx) => mailsAbout(ctx, saleId));
  expect(mails).toHaveLength(2);
  expect(mails[1]).toMatchObject({ to: mail.to, link: sale.portalUrl, attached: expect.stringMatching(/\.pdf$/) });
  expect(mails[1]?.body).toContain("Eva Robles");
  expect(mails[1]?.body).toContain(sale.number);
});

test("his salesperson says so, with his own signature, and gets what is answered", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer(async (ctx) => {
    const { id } = await ctx.db.selectFrom("members").select("id").executeTakeFirstOrThrow();
    await ctx.db.updateTable("members").set({ signature: "Alba\nYour furniture" }).where("id", "=", id).execute();
    return quotation(ctx, { salespersonId: id });
  });
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  const [, confirmation] = await run((ctx) => mailsAbout(ctx, saleId));
  expect(confirmation?.senderId).toBe(sale.salesperson?.id);
  expect(confirmation?.body).toMatch(/^Dear Eva Robles,[^]*\nAlba\nYour furniture$/);
});
