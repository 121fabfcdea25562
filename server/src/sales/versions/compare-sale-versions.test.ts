import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, quotation } from "../../../test/factories-sales.ts";
import { day, qty } from "../../../test/factories-stock.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { editSale } from "../edit-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { compareSaleVersions } from "./compare-sale-versions.ts";

test("two versions are told apart, and the last one from what stands there now", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx);
    expect(await compareSaleVersions(ctx, { saleId })).toMatchObject({
      before: null,
      after: { number: "" },
      changes: [],
    });
    await sendQuotation(ctx, { saleId, ...mail });
    await editSale(ctx, { saleId, validUntil: day("2031-04-30") });
    await sendQuotation(ctx, { saleId, ...mail });
    const { before, after, changes } = await compareSaleVersions(ctx, { saleId, from: 1, to: 2 });
    expect([before?.validUntil === "2031-04-30", after.validUntil]).toEqual([false, "2031-04-30"]);
    expect(changes).toMatchObject([{ kind: "head", field: "validUntil", after: "2031-04-30" }]);
    expect(await compareSaleVersions(ctx, { saleId })).toMatchObject({
      before: { validUntil: "2031-04-30" },
      changes: [],
    });

    const chair = lines[1]?.id as NonNullable<(typeof lines)[1]>["id"]; // the quotation has one
    await editSale(ctx, { saleId, lineEdits: [{ id: chair, set: { quantity: qty("3") } }] });
    const now = await compareSaleVersions(ctx, { saleId, from: 2 });
    expect(now.changes).toMatchObject([
      { kind: "line", name: "Chair", field: "quantity", before: "2", after: "3" },
      { kind: "line", name: "Chair", field: "subtotal", before: "200", after: "300" },
      { kind: "amount", field: "untaxed", difference: "100" },
      { kind: "amount", field: "tax" },
      { kind: "amount", field: "total" },
    ]);
  }));

test("they are compared by whoever reaches the document, and only those that are there", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await sendQuotation(t.system, { saleId, ...mail });
    const compare = (ctx: Context) => compareSaleVersions(ctx, { saleId, from: 1 });
    expect(await triedBy(t, { reach: "own" }, compare)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, compare)).toBe("record.not_found");
    const missing = (ctx: Context) => compareSaleVersions(ctx, { saleId, from: 1, to: 2 });
    expect(await triedBy(t, { reach: "all" }, missing)).toBe("record.not_found");
    expect(await triedBy(t, { reach: "all" }, compare)).toBe("done");
  }));
