import { expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { mail, sentOffer, tokenOf } from "../../../test/factories-sales.ts";
import { customer } from "../../../test/factories-stock.ts";
import { problemOf } from "../../platform/http/problems.ts";
import { withdrawMessage } from "../../messaging/change-message.ts";
import "../../reactions.ts";
import { updateOwn } from "../../platform/rows.ts";
import { editSale } from "../edit-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { acceptQuotation, noteView } from "./answer-offer.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { listPortalChanges } from "./list-portal-changes.ts";
import { revokeLink } from "./revoke-link.ts";

type Offer = Awaited<ReturnType<typeof sentOffer>>;

/** The offer says other terms and goes out once more. */
const sendWith = ({ run, saleId }: Offer, terms: string) =>
  run(async (ctx) => {
    await editSale(ctx, { saleId, terms });
    return sendQuotation(ctx, { saleId, ...mail });
  });

/** What somebody is told who opens a link: the version that he sees, or why not, and the way to a newer one. */
async function opened({ edge }: Offer, token: string) {
  return getPortalSale(edge, { token }, testOrigin).then(
    ({ versionNumber }) => ({ versionNumber }),
    (error: unknown) => ({ code: problemOf(error, "en")?.code, ...problemOf(error, "en")?.details }),
  );
}

test("an older link says that there is a newer version, and leads to it", async () => {
  const offer = await sentOffer();
  const newer = tokenOf(await sendWith(offer, "Ex works"));
  expect(await opened(offer, offer.token)).toEqual({ code: "sale.changed" }); // its mail leaves in some seconds
  await offer.run((ctx) => updateOwn(ctx, "messages").set({ state: "sent" }).execute());
  expect(await opened(offer, offer.token)).toEqual({ code: "portal.newer", newer });
  expect(await opened(offer, newer)).toEqual({ versionNumber: 2 });
});

test("no way leads to what the customer was not sent: what is only changed, what was taken back, what was revoked", async () => {
  const offer = await sentOffer();
  await offer.run((ctx) => editSale(ctx, { saleId: offer.saleId, terms: "Draft" }));
  expect(await opened(offer, offer.token)).toEqual({ code: "sale.changed" });
  const { messageId } = await sendWith(offer, "Ex works");
  await offer.run((ctx) => withdrawMessage(ctx, { messageId }));
  expect(await opened(offer, offer.token)).toEqual({ code: "sale.changed" });
  await sendWith(offer, "Delivered");
  await offer.run((ctx) => revokeLink(ctx, { saleId: offer.saleId }));
  expect(await opened(offer, offer.token)).toEqual({ code: "portal.revoked" });
});

test("a link to the same version as the last that was sent holds: it is read and accepted", async () => {
  const offer = await sentOffer();
  await offer.run((ctx) => sendQuotation(ctx, { saleId: offer.saleId, ...mail }));
  expect(await opened(offer, offer.token)).toEqual({ versionNumber: 1 });
  const { version } = await getPortalSale(offer.edge, { token: offer.token }, testOrigin);
  const accepted = await acceptQuotation(offer.edge, { token: offer.token, name: "Eva", version }, testOrigin);
  expect(accepted).toMatchObject({ state: "confirmed" });
});

test("the customer is told what is other than in the version that he opened, and of a first one nothing", async () => {
  const offer = await sentOffer();
  const { edge } = offer;
  const changes = (token: string) => listPortalChanges(edge, { token }, testOrigin);
  expect(await changes(offer.token)).toMatchObject({ since: null, changes: [] });
  await noteView(edge, { token: offer.token }, testOrigin);
  await sendWith(offer, "Ex works");
  const third = tokenOf(await sendWith(offer, "Delivered"));
  const terms = { kind: "head", field: "terms", before: null, after: "Delivered" };
  expect(await changes(third)).toMatchObject({ since: { number: 1 }, changes: [terms] });
  await noteView(edge, { token: third }, testOrigin);
  const fourth = tokenOf(await sendWith(offer, "Carried upstairs"));
  const later = { kind: "head", field: "terms", before: "Delivered", after: "Carried upstairs" };
  expect(await changes(fourth)).toMatchObject({ since: { number: 3 }, changes: [later] });
  await expect(changes(offer.token)).rejects.toMatchObject({ code: "sale.changed" });
});

test("of what was sent and taken back the customer is told nothing", async () => {
  const offer = await sentOffer();
  const { messageId } = await sendWith(offer, "Ten times too cheap");
  await offer.run((ctx) => withdrawMessage(ctx, { messageId }));
  const third = tokenOf(await sendWith(offer, "Delivered"));
  const told = await listPortalChanges(offer.edge, { token: third }, testOrigin);
  expect(told).toMatchObject({ since: { number: 1 }, changes: [{ field: "terms", before: null, after: "Delivered" }] });
});

test("an offer that goes to another customer now shows neither of them what the other one was offered", async () => {
  const offer = await sentOffer();
  const { run, saleId, edge } = offer;
  const sent = await run(async (ctx) => {
    await editSale(ctx, { saleId, customerId: await customer(ctx, "Rival") });
    return sendQuotation(ctx, { saleId, ...mail });
  });
  await run((ctx) => updateOwn(ctx, "messages").set({ state: "sent" }).execute());
  expect(await opened(offer, offer.token)).toEqual({ code: "sale.changed" });
  const token = tokenOf(sent);
  expect(await opened(offer, token)).toEqual({ versionNumber: 2 });
  expect(await listPortalChanges(edge, { token }, testOrigin)).toMatchObject({ since: null, changes: [] });
});
