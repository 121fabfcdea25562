import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { quotation, sentOffer } from "../../../test/factories-sales.ts";
import "../../reactions.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { listSaleSignatures } from "./list-sale-signatures.ts";

test("tells who sells how, when and from where an offer was signed", async () => {
  const { edge, token, sale, saleId, run } = await sentOffer();
  const visit = { ...testOrigin, address: "203.0.113.7", userAgent: "Firefox" };
  expect(await run((ctx) => listSaleSignatures(ctx, { saleId }))).toEqual({ items: [] });
  await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, visit);
  const { items } = await run((ctx) => listSaleSignatures(ctx, { saleId }));
  expect(items).toMatchObject([
    { party: "customer", number: 1, said: { name: "Eva Robles", way: "typed", address: "203.0.113.7" } },
  ]);
});

test("of a colleague's quotation that one does not reach nothing is told", () =>
  inWorkspace(async (t) => {
    const salespersonId = await t.member({ reach: "own" });
    const { id: saleId } = await quotation(t.system, { salespersonId });
    expect(await listSaleSignatures(t.system, { saleId })).toEqual({ items: [] });
    const other = await t.as({ reach: "own" });
    await expect(listSaleSignatures(other, { saleId })).rejects.toMatchObject({ code: "record.not_found" });
  }));
