import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { triedBy, tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { listSales } from "../list-sales.ts";
import { listSalePayments } from "./list-sale-payments.ts";
import { recordPayment } from "./record-payment.ts";

test("what is asked and paid of a document is seen by whoever reaches it", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, {
      salespersonId: ana,
      paymentAsked: { kind: "first_instalment" },
    });
    const list = (ctx: Context) => listSalePayments(ctx, { saleId });
    expect(await list(t.system)).toMatchObject({ amountAsked: "242.00", reference: null, items: [] });
    await confirmQuotation(t.system, { saleId });
    await recordPayment(t.system, { saleId, amount: qty("42") });
    expect(await list(await t.as({ id: ana }))).toMatchObject({
      due: "200.00",
      items: [{ method: "transfer", amount: "42.00", recordedBy: null }],
      can: { record: { code: "permission.missing" } },
    });
    const listed = async () => (await listSales(t.system, { limit: 80 })).items.map(({ paid }) => paid);
    expect(await listed()).toEqual(["42.00"]);
    expect((await list(t.system)).reference).toMatch(/^RF\d\dS00001$/);
    expect(await triedBy(t, { reach: "own" }, list)).toBe("record.not_found");
    expect(await tried(await t.as({ role: "back_office" }), list)).toBe("done");
    expect(await whoeverIsElsewhere(t, list)).toBe("record.not_found");
  }));
