import { expect, test } from "vitest";
import { limited } from "../../../test/approvals.ts";
import { testOrigin } from "../../../test/factories.ts";
import { opportunity } from "../../../test/factories-opportunities.ts";
import { forgedOf, mail, quotation, sentOffer, tokenOf } from "../../../test/factories-sales.ts";
import { problemOf } from "../../platform/http/problems.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn, updateOwn } from "../../platform/rows.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { askForApproval } from "../approval/ask-for-approval.ts";
import { cancelSale } from "../cancel-sale.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { reopenSale } from "../reopen-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { acceptQuotation, commentOnQuotation, declineQuotation, noteView } from "./answer-offer.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { revokeLink } from "./revoke-link.ts";

type Offer = Awaited<ReturnType<typeof sentOffer>>;

const accept = ({ edge, token, sale: { version } }: Offer, origin = testOrigin) =>
  acceptQuotation(edge, { token, name: "Eva Robles", version }, origin);
const decline = ({ edge, token }: Offer) => declineQuotation(edge, { token, reason: "Too late" }, testOrigin);
const comment = ({ edge, token }: Offer, name?: string) =>
  commentOnQuotation(edge, { token, ...(name && { name }), body: "When?" }, testOrigin);
const view = ({ edge, token }: Offer) => noteView(edge, { token }, testOrigin);

const told = ({ run, saleId }: Offer) =>
  run(({ db }) =>
    db
      .selectFrom("diary")
      .select(["event", "actorKind", "actorName as by", "after"])
      .where("subjectId", "=", saleId)
      .orderBy("id")
      .execute(),
  );

/** What the customer is told who does something with his link: "done", or the code of the refusal. */
async function answered(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "done",
    (error: unknown) => problemOf(error, "en")?.code ?? String(error),
  );
}

test("a yes makes the order, promises the goods and wins the opportunity", async () => {
  const offer = await sentOffer(async (ctx) => quotation(ctx, { opportunityId: (await opportunity(ctx)).id }));
  const { edge, token, sale, saleId, run } = offer;
  const asked = { token, name: "Eva Robles", version: sale.version };
  expect(await acceptQuotation(edge, asked, testOrigin)).toMatchObject({
    state: "confirmed",
    acceptedBy: "Eva Robles",
    instalments: [{ amount: "242.00" }],
    can: { accept: { code: "sale.accepted" }, decline: { code: "sale.confirmed" } },
  });
  const { order, won, kept } = await run(async (ctx) => ({
    order: await getSale(ctx, { saleId }),
    won: await ctx.db.selectFrom("opportunities").select("state").where("id", "=", sale.opportunity!.id).execute(),
    kept: await ctx.db.selectFrom("sales").select("acceptedVersion").where("id", "=", saleId).execute(),
  }));
  expect(order).toMatchObject({ state: "confirmed", number: sale.number, deliveryStatus: "pending" });
  expect(order.lines[1]).toMatchObject({ reserved: "2", missing: "0" });
  expect(order.instalments).toMatchObject([{ amount: "242.00" }]);
  expect(won).toEqual([{ state: "won" }]);
  expect(kept).toEqual([{ acceptedVersion: sale.version }]);
  expect((await told(offer)).at(-1)).toMatchObject({
    event: "sale.accepted",
    actorKind: "customer",
    by: "Eva Robles",
    after: { state: "confirmed" },
  });
});

test("a yes to what is not sold at present is kept and told, and is an order once we confirm it", async () => {
  const offer = await sentOffer();
  const { sale, saleId, run } = offer;
  const productId = sale.lines[1]!.productId!; // of the quotation
  const block = (saleBlock: string | null) => run((ctx) => editProduct(ctx, { productId, saleBlock }));
  await block("Recalled");
  const accepted = { code: "sale.accepted" };
  expect(await accept(offer)).toMatchObject({
    state: "sent",
    acceptedBy: "Eva Robles",
    can: { accept: accepted, decline: accepted },
  });
  expect((await told(offer)).at(-1)).toMatchObject({ event: "sale.acceptance_held", by: "Eva Robles" });
  expect([await answered(accept(offer)), await answered(decline(offer))]).toEqual(["sale.accepted", "sale.accepted"]);
  const asItIs = { code: "sale.accepted_as_it_is" };
  expect(await run((ctx) => getSale(ctx, { saleId }))).toMatchObject({
    isAwaitingUs: true,
    version: sale.version,
    deliveries: [],
    can: { edit: asItIs, send: asItIs, confirm: { code: "sale.product_blocked", details: { reason: "Recalled" } } },
  });
  expect(await answered(run((ctx) => confirmQuotation(ctx, { saleId })))).toBe("sale.product_blocked");
  expect(await answered(run((ctx) => editSale(ctx, { saleId, terms: "Other terms" })))).toBe(asItIs.code);
  await block(null);
  await run((ctx) => confirmQuotation(ctx, { saleId }));
  expect(await getPortalSale(offer.edge, offer, testOrigin)).toMatchObject({
    state: "confirmed",
    acceptedBy: "Eva Robles",
  });
  expect((await told(offer)).at(-1)).toMatchObject({ event: "sale.confirmed" });
  const mails = await run(({ db }) => db.selectFrom("messages").select("id").where("subjectId", "=", saleId).execute());
  expect(mails).toHaveLength(2); // the offer, and that it is an order now
});

test("yes is said once, however often it is pressed at the same time", async () => {
  const offer = await sentOffer();
  const answers = await Promise.all(Array.from({ length: 5 }, () => answered(accept(offer))));
  expect(answers.toSorted()).toEqual(["done", ...Array.from({ length: 4 }, () => "sale.accepted")]);
});

test("yes and no at the same time are one of the two", async () => {
  for (let round = 0; round < 5; round++) {
    const offer = await sentOffer();
    const [yes, no] = await Promise.all([answered(accept(offer)), answered(decline(offer))]);
    expect([yes, no]).toEqual(yes === "done" ? ["done", "sale.confirmed"] : ["sale.cancelled", "done"]);
    const { state } = await offer.run((ctx) => getSale(ctx, offer));
    expect(state).toBe(yes === "done" ? "confirmed" : "cancelled");
  }
});

test("yes is said to the version on the screen, until the last day", async () => {
  const offer = await sentOffer();
  const { edge, token, sale } = offer;
  const other = { token, name: "Eva", version: sale.version + 1 };
  expect(await answered(acceptQuotation(edge, other, testOrigin))).toBe("sale.changed");
  const after = (days: number) => ({
    ...testOrigin,
    at: new Date(Date.parse(`${sale.validUntil}T10:00`) + days * 864e5),
  });
  expect(await answered(accept(offer, after(1)))).toBe("sale.expired");
  expect(await answered(accept(offer, after(0)))).toBe("done");
});

test("a no closes the quotation with its reason, and stands in the diary", async () => {
  const offer = await sentOffer();
  expect(await decline(offer)).toMatchObject({ state: "cancelled", can: { accept: { code: "sale.cancelled" } } });
  const declined = await offer.run((ctx) => getSale(ctx, offer));
  expect(declined).toMatchObject({ state: "cancelled", declineReason: "Too late" });
  expect((await told(offer)).at(-1)).toMatchObject({
    event: "sale.declined",
    actorKind: "customer",
    after: { state: "cancelled", declineReason: "Too late" },
  });
  expect(await answered(decline(offer))).toBe("sale.cancelled");
});

test("a question stands on the offer under the customer's name, the one he gives or the one we know", async () => {
  const offer = await sentOffer();
  expect((await comment(offer, "Eva")).comments).toMatchObject([{ author: "Eva", body: "When?", isOurs: false }]);
  const { comments } = await comment(offer);
  expect(comments.map(({ author }) => author)).toEqual(["Eva", offer.sale.customer.name]);
  expect((await told(offer)).at(-1)).toMatchObject({ event: "sale.commented", actorKind: "customer" });
  const { version } = await offer.run((ctx) => getSale(ctx, offer));
  expect(version).toBe(offer.sale.version);
});

test("that the customer has opened it is kept once for each sending", async () => {
  const offer = await sentOffer();
  const { run, saleId } = offer;
  for (let count = 0; count < 2; count++) expect(await view(offer)).toEqual({});
  const viewed = async () => (await told(offer)).filter(({ event }) => event === "sale.viewed").length;
  expect(await viewed()).toBe(1);
  expect((await run((ctx) => getSale(ctx, { saleId }))).viewedAt).not.toBeNull();
  const again = await run((ctx) => sendQuotation(ctx, { saleId, ...mail }));
  expect(again.viewedAt).toBeNull();
  await view({ ...offer, token: tokenOf(again) });
  expect(await viewed()).toBe(2);
});

const answers: [string, (offer: Offer) => Promise<unknown>][] = [
  ["yes", (offer) => accept(offer)],
  ["no", (offer) => decline(offer)],
  ["a question", (offer) => comment(offer)],
  ["that he has opened it", (offer) => view(offer)],
];

async function sendChanged(ctx: Context, saleId: Offer["saleId"]) {
  await editSale(ctx, { saleId, terms: "Other terms" });
  return sendQuotation(ctx, { saleId, ...mail });
}

test.each(answers)("the customer says %s only by a link that holds", async (_, answer) => {
  const obstacles: [string, (ctx: Context, saleId: Offer["saleId"]) => Promise<unknown>][] = [
    ["portal.revoked", (ctx, saleId) => revokeLink(ctx, { saleId })],
    ["sale.changed", (ctx, saleId) => editSale(ctx, { saleId, terms: "Other terms" })],
    ["sale.changed", (ctx, saleId) => sendChanged(ctx, saleId)],
    ["portal.revoked", (ctx, saleId) => reopenSale(ctx, { saleId })],
  ];
  for (const [code, meanwhile] of obstacles) {
    const offer = await sentOffer();
    expect(await answered(answer({ ...offer, token: forgedOf(offer.token) }))).toBe("portal.unknown");
    await offer.run((ctx) => meanwhile(ctx, offer.saleId));
    expect(await answered(answer(offer))).toBe(code);
  }
});

test("what we confirmed or cancelled meanwhile is answered no more, but still asked about", async () => {
  const confirmed = await sentOffer();
  await confirmed.run((ctx) => confirmQuotation(ctx, confirmed));
  const cancelled = await sentOffer();
  await cancelled.run((ctx) => cancelSale(ctx, cancelled));
  for (const [offer, yes, no] of [
    [confirmed, "sale.accepted", "sale.confirmed"],
    [cancelled, "sale.cancelled", "sale.cancelled"],
  ] as const) {
    expect(await answered(accept(offer))).toBe(yes);
    expect(await answered(decline(offer))).toBe(no);
    expect(await answered(comment(offer))).toBe("done");
    expect((await getPortalSale(offer.edge, offer, testOrigin)).comments).toHaveLength(1);
  }
});

test("a no ends the approval that somebody was asked for; of what is worked on again it can be asked for anew", async () => {
  const offer = await sentOffer();
  const { run, saleId, sale } = offer;
  const asked = { saleId, version: undefined };
  const byMember = (work: (ctx: Context) => Promise<unknown>) =>
    run(async (ctx) => {
      const { id: memberId } = await ctx.db.selectFrom("members").select("id").executeTakeFirstOrThrow();
      return work({ ...ctx, actor: { ...ctx.actor, kind: "member", memberId } });
    });
  const requests = () =>
    run(({ db }) =>
      db.selectFrom("saleApprovals").select("state").where("saleId", "=", saleId).orderBy("id").execute(),
    );
  await byMember(async (ctx) => {
    await limited(ctx, ["amount", "100"], [ctx.actor.memberId!]); // the member above
    // as it was asked for where an offer counted as another one as soon as its customer was renamed
    const request = {
      saleId,
      customerId: sale.customer.id,
      state: "waiting",
      excesses: "[]",
      askedAt: ctx.now,
    } as const;
    await insertOwn(ctx, "saleApprovals", { ...request, id: ctx.newId<"sale_approvals">() }).execute();
    await updateOwn(ctx, "sales").set({ approval: "waiting" }).where("id", "=", saleId).execute();
  });
  expect(await requests()).toEqual([{ state: "waiting" }]);
  expect(await answered(decline(offer))).toBe("done");
  expect(await requests()).toEqual([{ state: "withdrawn" }]);
  await byMember(async (ctx) => {
    await reopenSale(ctx, asked);
    await askForApproval(ctx, asked);
  });
  expect(await requests()).toEqual([{ state: "withdrawn" }, { state: "waiting" }]);
});
