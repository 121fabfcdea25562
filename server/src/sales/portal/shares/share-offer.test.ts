import { expect, test } from "vitest";
import { forgedOf, mail, sentOffer, tokenOf } from "../../../../test/factories-sales.ts";
import { customer } from "../../../../test/factories-stock.ts";
import { testOrigin } from "../../../../test/factories.ts";
import { problemOf } from "../../../platform/http/problems.ts";
import { updateOwn } from "../../../platform/rows.ts";
import "../../../reactions.ts";
import { getTimeline } from "../../../reports/get-timeline.ts";
import { editSale } from "../../edit-sale.ts";
import { sendQuotation } from "../../send-quotation.ts";
import { takeUpVersion } from "../../versions/take-up-version.ts";
import { answerCustomer } from "../answer-customer.ts";
import { acceptQuotation, commentOnQuotation, noteView } from "../answer-offer.ts";
import { getPortalSale } from "../get-portal-sale.ts";
import { readOffer } from "../read-offer.ts";
import { revokeLink } from "../revoke-link.ts";
import { listShares } from "./revoke-share.ts";
import { mostShares, shareOffer, unshareOffer } from "./share-offer.ts";

type Offer = Awaited<ReturnType<typeof sentOffer>>;

/** What is answered: "done", or the code of the refusal. */
const answered = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => problemOf(error, "en")?.code ?? String(error),
  );

const share = ({ edge, token }: Pick<Offer, "edge" | "token">, email = "lola@cafe.example") =>
  shareOffer(edge, { token, name: "Lola Gil", email }, testOrigin);

/** The colleague's link, as it stands in the mail. */
async function linkOf({ run, saleId }: Offer): Promise<string> {
  const last = await run(({ db }) =>
    db
      .selectFrom("messages")
      .select(["toAddress", "link", "body"])
      .where("subjectId", "=", saleId)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  expect(last).toMatchObject({ toAddress: "lola@cafe.example", body: expect.stringContaining("Lola Gil") as string });
  return last.link?.split("/q/")[1] ?? "";
}

test("a colleague reads, asks and accepts under his own name, and hands nothing on", async () => {
  const offer = await sentOffer();
  const { edge, run, saleId, sale } = offer;
  expect(await share(offer)).toMatchObject({
    shares: [{ name: "Lola Gil", email: "lola@cafe.example", viewedAt: null }],
  });
  const token = await linkOf(offer);
  expect(token).not.toBe(offer.token);
  const seen = await getPortalSale(edge, { token }, testOrigin);
  expect(seen).toMatchObject({ number: sale.number, shares: null });
  expect(JSON.stringify(seen)).not.toContain("lola@cafe.example");
  await noteView(edge, { token }, testOrigin);
  await noteView(edge, { token }, testOrigin);
  await commentOnQuotation(edge, { token, name: "Eva Robles", body: "When?" }, testOrigin); // as she says
  expect(await answered(share({ edge, token }, "max@cafe.example"))).toBe("share.own_link");
  const known = await getPortalSale(edge, offer, testOrigin);
  expect(known).toMatchObject({
    shares: [{ viewedAt: expect.any(String) as string }],
    comments: [{ author: "Lola Gil" }],
  });
  await acceptQuotation(edge, { token, name: "Lola Gil", version: sale.version }, testOrigin);
  const told = await run(({ db }) =>
    db.selectFrom("diary").select(["event", "actorName"]).where("subjectId", "=", saleId).orderBy("id").execute(),
  );
  expect(told.slice(-4).map(({ event, actorName }) => `${event} ${actorName}`.trim())).toEqual([
    "sale.shared",
    "sale.viewed Lola Gil",
    "sale.commented Lola Gil",
    "sale.accepted Lola Gil",
  ]);
});

test("no history tells a colleague's link", async () => {
  const offer = await sentOffer();
  const { run, saleId } = offer;
  await share(offer);
  const { items } = await run((ctx) => getTimeline(ctx, { kind: "sale", id: saleId }, { limit: 20 }));
  expect(items.filter(({ message }) => message).map(({ message }) => [message?.to, Boolean(message?.link)])).toEqual([
    ["lola@cafe.example", false],
    [mail.to, true],
  ]);
});

test("a link that was taken back opens nothing any more, and the customer's own goes on", async () => {
  const offer = await sentOffer();
  const { edge } = offer;
  const { shares } = await share(offer);
  const token = await linkOf(offer);
  const saleShareId = shares![0]!.id; // just made
  expect(await answered(unshareOffer(edge, { token, saleShareId }, testOrigin))).toBe("share.own_link");
  expect(await unshareOffer(edge, { token: offer.token, saleShareId }, testOrigin)).toMatchObject({ shares: [] });
  const tries = [
    getPortalSale(edge, { token }, testOrigin),
    commentOnQuotation(edge, { token, body: "When?" }, testOrigin),
    readOffer(edge, token, testOrigin, () => Promise.resolve("the PDF")),
    noteView(edge, { token }, testOrigin),
  ];
  expect(await Promise.all(tries.map(answered))).toEqual(tries.map(() => "portal.revoked"));
  expect(await answered(getPortalSale(edge, { token: forgedOf(token) }, testOrigin))).toBe("portal.unknown");
  expect(await answered(getPortalSale(edge, offer, testOrigin))).toBe("done");
});

test("behind a colleague's link that was overtaken stands his own to the newer version, and with the customer's all are taken away", async () => {
  const offer = await sentOffer();
  const { edge, run, saleId } = offer;
  await share(offer);
  const token = await linkOf(offer);
  await run((ctx) => editSale(ctx, { saleId, terms: "Other terms" }));
  const again = await run((ctx) => sendQuotation(ctx, { saleId, ...mail }));
  await run((ctx) => updateOwn(ctx, "messages").set({ state: "sent" }).execute()); // its mail has left
  const problem = await getPortalSale(edge, { token }, testOrigin).catch((error: unknown) => problemOf(error, "en"));
  expect(problem).toMatchObject({ code: "portal.newer" });
  const newer = String((problem as { details?: { newer?: unknown } }).details?.newer);
  expect(await getPortalSale(edge, { token: newer }, testOrigin)).toMatchObject({ terms: "Other terms", shares: null });
  await run((ctx) => revokeLink(ctx, { saleId, version: again.version }));
  expect(await answered(getPortalSale(edge, { token: newer }, testOrigin))).toBe("portal.revoked");
  const sent = await run((ctx) => sendQuotation(ctx, { saleId, ...mail }));
  const next = { edge, token: sent.portalUrl?.split("/q/")[1] ?? "" };
  expect(await share(next)).toMatchObject({ shares: [{ name: "Lola Gil" }] });
});

test("a quotation is sent on to few, each once, so that nobody writes to the world by it", async () => {
  const offer = await sentOffer();
  expect([await answered(share(offer)), await answered(share(offer, "LOLA@cafe.example"))]).toEqual([
    "done",
    "share.twice",
  ]);
  for (let each = 1; each < mostShares; each++) {
    const { shares } = await share(offer, `colleague${each}@cafe.example`);
    const saleShareId = shares!.at(-1)!.id; // just made
    await unshareOffer(offer.edge, { token: offer.token, saleShareId }, testOrigin);
  }
  expect(await answered(share(offer, "one-more@cafe.example"))).toBe("share.too_many");
});

test("what is answered goes to the customer and not to his colleague, and so does the confirmation of his yes", async () => {
  const offer = await sentOffer();
  const { edge, token, run, saleId, sale } = offer;
  await share(offer);
  await run((ctx) => answerCustomer(ctx, { saleId, body: "On Tuesday" }));
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  const mails = await run(({ db }) =>
    db.selectFrom("messages").select("toAddress as to").where("subjectId", "=", saleId).orderBy("id").execute(),
  );
  expect(mails.map(({ to }) => to)).toEqual([mail.to, "lola@cafe.example", mail.to, mail.to]);
});

test("another customer is told nothing of those to whom the former one sent it on", async () => {
  const offer = await sentOffer();
  const { edge, run, saleId } = offer;
  await share(offer);
  const customerId = await run((ctx) => customer(ctx, "Another"));
  await run((ctx) => editSale(ctx, { saleId, customerId }));
  const next = { edge, token: tokenOf(await run((ctx) => sendQuotation(ctx, { saleId, ...mail }))) };
  expect(await getPortalSale(edge, next, testOrigin)).toMatchObject({ customerName: "Another", shares: [] });
  await share(next, "max@cafe.example");
  await run((ctx) => takeUpVersion(ctx, { saleId, number: 1 }));
  expect(await run((ctx) => listShares(ctx, { saleId }))).toEqual({ items: [] });
});
