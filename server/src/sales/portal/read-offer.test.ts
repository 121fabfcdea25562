import { expect, test } from "vitest";
import { testOrigin } from "../../../test/factories.ts";
import { forgedOf, sentOffer } from "../../../test/factories-sales.ts";
import { typeset } from "../../platform/print/typeset.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { readOffer } from "./read-offer.ts";
import { revokeLink } from "./revoke-link.ts";

test("the customer prints his own copy of the offer, and of the order that came of it", async () => {
  const { edge, run, saleId, token } = await sentOffer();
  const print = await readOffer(edge, token, testOrigin, printSale);
  expect(print.name).toBe("Quotation-S00001.pdf");
  expect((await typeset(print)).subarray(0, 5).toString()).toBe("%PDF-");
  await run((ctx) => confirmQuotation(ctx, { saleId }));
  expect((await readOffer(edge, token, testOrigin, printSale)).name).toBe("Sales-order-S00001.pdf");
});

test("nothing is printed by a link that was forged or revoked, or of what was changed since", async () => {
  const { edge, run, saleId, token } = await sentOffer();
  const refused = async (of: string, code: string) =>
    expect(readOffer(edge, of, testOrigin, printSale)).rejects.toMatchObject({ code });
  await refused(forgedOf(token), "portal.unknown");
  await run((ctx) => editSale(ctx, { saleId, terms: "Other terms" }));
  await refused(token, "sale.changed");
  await run((ctx) => revokeLink(ctx, { saleId }));
  await refused(token, "portal.revoked");
});
