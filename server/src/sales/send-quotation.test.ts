import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testOrigin } from "../../test/factories.ts";
import { mail, quotation, sentOffer, tokenOf } from "../../test/factories-sales.ts";
import { day } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getPortalSale } from "./portal/get-portal-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

const mailsOf = (ctx: Context, saleId: string) =>
  ctx.db
    .selectFrom("messages")
    .select(["toAddress", "cc", "bcc", "subject", "body", "link", "senderId", "state"])
    .where("subjectId", "=", saleId)
    .orderBy("id")
    .execute();

test("an offer goes out with its number and the customer's link, and a mail to him in the outbox", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    const sent = await sendQuotation(ana, { saleId, version: 1, ...mail });
    expect(sent).toMatchObject({ state: "sent", number: "S00001", sentAt: ana.now, isChangedSinceSent: false });
    const [written, ...others] = await mailsOf(ana, saleId);
    expect(written).toMatchObject({ toAddress: mail.to, senderId: ana.actor.memberId, state: "waiting" });
    expect(written?.link).toBe(sent.portalUrl);
    for (const word of ["S00001", "Test company"]) expect(written?.subject + (written?.body ?? "")).toContain(word);
    expect(others).toEqual([]);
  }));

test("the mail is written to the customer's own address, in his language, in the words that are said if any are", () =>
  inWorkspace(async ({ system: ctx }) => {
    const acme = { kind: "company", name: "Acme", email: "compras@acme.example", language: "es" } as const;
    const { id: customerId } = await createContact(ctx, acme);
    const { id: saleId } = await quotation(ctx, { customerId });
    await sendQuotation(ctx, { saleId });
    const copies = { cc: ["eva@acme.example"], bcc: ["jefa@robles.example"] };
    await sendQuotation(ctx, { saleId, ...copies, subject: "Our offer", body: "Here it is." });
    const [usual, said] = await mailsOf(ctx, saleId);
    expect(usual).toMatchObject({ toAddress: acme.email, subject: expect.stringMatching(/^Presupuesto/) });
    expect(said).toMatchObject({ ...copies, subject: "Our offer", body: "Here it is." });
  }));

test("sent again after a change it keeps its number; only the newest link works", async () => {
  const { edge, run, sale, saleId, token } = await sentOffer();
  await run((ctx) => editSale(ctx, { saleId, terms: "Other terms" }));
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
  const again = await run((ctx) => sendQuotation(ctx, { saleId, ...mail, body: `Here: ${sale.portalUrl}` }));
  const written = await run((ctx) => mailsOf(ctx, saleId));
  expect(written.at(-1)?.body).toBe(`Here: ${again.portalUrl}`); // what was written over the words of then
  expect(again).toMatchObject({ number: "S00001", viewedAt: null });
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
  expect(await getPortalSale(edge, { token: tokenOf(again) }, testOrigin)).toMatchObject({ terms: "Other terms" });
});

test("that it was sent is told to others, and stands in the diary with its mail", () =>
  inWorkspace(async (t) => {
    const { id: saleId, customer: buyer } = await quotation(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    await sendQuotation(ana, { saleId, ...mail });
    for (const change of [
      { kind: "sale", id: saleId, version: 2 },
      { kind: "timeline", id: buyer.id },
    ])
      expect(ana.changes).toContainEqual(expect.objectContaining(change));
    expect((await diaryOf(t, saleId)).at(-1)).toEqual({
      event: "sale.sent",
      by: "Ana",
      before: { state: "draft" },
      after: { state: "sent" },
    });
  }));

test("an offer is not sent to nobody, empty, after its last day, or once it is something else", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const unaddressed = await quotation(ctx);
      await expect(sendQuotation(ctx, { saleId: unaddressed.id })).rejects.toMatchObject({
        kind: "invalid",
        code: "sale.customer_without_email",
        details: { path: "to" },
      });
      const empty = await quotation(ctx, { lines: [{ kind: "note", name: "To be discussed" }] });
      const expired = await quotation(ctx, { validUntil: day("2031-02-28") });
      const ordered = await quotation(ctx);
      await confirmQuotation(ctx, { saleId: ordered.id });
      const cancelled = await quotation(ctx);
      await cancelSale(ctx, { saleId: cancelled.id });
      for (const [code, { id: saleId }] of [
        ["sale.empty", empty],
        ["sale.expired", expired],
        ["sale.confirmed", ordered],
        ["sale.cancelled", cancelled],
      ] as const)
        expect(await tried(ctx, () => sendQuotation(ctx, { saleId, ...mail }))).toBe(code);
    },
    { at: new Date("2031-03-01T10:00:00Z") },
  ));

test("those who sell send what they reach, as they see it now", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await editSale(t.system, { saleId, terms: "Changed meanwhile" });
    const send = (ctx: Context) => sendQuotation(ctx, { saleId, ...mail });
    expect(await whoMay(t, send)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, send)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, send)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, () => sendQuotation(asAna, { saleId, version: 1, ...mail }))).toBe("record.changed");
    expect(await tried(asAna, () => sendQuotation(asAna, { saleId, version: 2, ...mail }))).toBe("done");
  }));

test("offers that are sent at once have numbers without holes, and one of the two of the same goes out", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const drafts = await run(async (ctx) => [await quotation(ctx), await quotation(ctx), await quotation(ctx)]);
  const outcomes = await Promise.allSettled(
    [...drafts, drafts[0]!].map(({ id: saleId, version }) =>
      run((ctx) => sendQuotation(ctx, { saleId, version, ...mail })),
    ),
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.number] : []));
  expect(numbers).toHaveLength(3);
  expect(new Set(numbers)).toEqual(new Set(["S00001", "S00002", "S00003"]));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(["record.changed"]);
});
