import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { listSales } from "./list-sales.ts";

test("documents are listed newest first and filtered by customer, opportunity, state and text", () =>
  inWorkspace(async ({ system: ctx }) => {
    const lines = [{ productId: (await product(ctx)).id, quantity: qty(1) }];
    const [acme, other] = [await customer(ctx, "Ébanos Acme"), await customer(ctx, "Other")];
    const deal = await opportunity(ctx, { customerId: acme });
    const first = await createQuotation(ctx, { customerId: acme, opportunityId: deal.id, lines });
    const second = await createQuotation(ctx, { customerId: acme, lines, customerReference: "PO-9" });
    const third = await createQuotation(ctx, { customerId: other, lines });
    await confirmQuotation(ctx, { saleId: third.id });
    const ids = async (filters: object) => (await listSales(ctx, { limit: 80, ...filters })).items.map(({ id }) => id);
    expect(await ids({})).toEqual([third.id, second.id, first.id]);
    expect(await ids({ customerId: acme })).toEqual([second.id, first.id]);
    expect(await ids({ opportunityId: deal.id })).toEqual([first.id]);
    expect(await ids({ state: "order" })).toEqual([third.id]);
    expect(await ids({ state: "quotation", customerId: acme })).toEqual([second.id, first.id]);
    expect(await ids({ search: "s00001" })).toEqual([third.id]);
    expect(await ids({ search: " po-9 " })).toEqual([second.id]);
    expect(await ids({ search: "ebanos acme" })).toEqual([second.id, first.id]);
    expect(await ids({ search: "100%" })).toEqual([]);
  }));
