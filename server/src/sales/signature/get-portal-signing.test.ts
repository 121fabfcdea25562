import { expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { forgedOf, sentOffer } from "../../../test/factories-sales.ts";
import "../../reactions.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { getPortalSigning } from "./get-portal-signing.ts";

test("says how one may sign; a code by mail only where mail leaves, to where the offer went", async () => {
  const { edge, token, sale } = await sentOffer();
  const open = { ways: ["drawn", "typed"], codeTo: null, signatures: [] };
  expect(await getPortalSigning(edge, { token }, testOrigin)).toEqual(open);
  const site = edge.site;
  site.smtpUrl = "smtp://127.0.0.1:9";
  const withMail = await getPortalSigning(edge, { token }, testOrigin).finally(() => (site.smtpUrl = null));
  expect(withMail).toMatchObject({ ways: ["drawn", "typed", "code"], codeTo: "a•••@robles.example" });
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  expect(await getPortalSigning(edge, { token }, testOrigin)).toMatchObject({
    signatures: [{ party: "customer", number: 1, said: { name: "Eva Robles", way: "typed" } }],
  });
});

test("a link that Trato never made shows nothing", async () => {
  const { edge, token } = await sentOffer();
  const forged = getPortalSigning(edge, { token: forgedOf(token) }, testOrigin);
  await expect(async () => forged).rejects.toMatchObject({ code: "portal.unknown" });
});
