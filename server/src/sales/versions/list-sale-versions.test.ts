import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, quotation } from "../../../test/factories-sales.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { withdrawMessage } from "../../messaging/change-message.ts";
import type { Context } from "../../platform/context.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { sendQuotation } from "../send-quotation.ts";
import { listSaleVersions } from "./list-sale-versions.ts";

test("what was sent before versions were kept is told to be unknown", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    await updateOwn(ctx, "sales")
      .set({ state: "sent", number: "S00001", sentVersion: 1, sentAt: ctx.now, clearedAt: ctx.now })
      .where("id", "=", saleId)
      .execute();
    expect(await listSaleVersions(ctx, { saleId })).toEqual({ items: [], unfrozenSince: ctx.now, isChanged: false });
  }));

test("whose mail was taken back got nothing", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    const { messageId } = await sendQuotation(ctx, { saleId, ...mail });
    await withdrawMessage(ctx, { messageId });
    expect((await listSaleVersions(ctx, { saleId })).items[0]?.sendings).toMatchObject([{ to: null }]);
  }));

test("the versions of a document are read by whoever reaches it, and hold nothing of what it costs", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const lamp = await product(t.system, { name: "Lamp", cost: qty("41.27") });
    const lines = [{ productId: lamp.id, quantity: qty("1"), unitPrice: qty("80") }];
    const { id: saleId } = await quotation(t.system, { salespersonId: ana, lines });
    await sendQuotation(t.system, { saleId, ...mail });
    const kept = await own(t.system, "saleVersions").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(kept)).not.toMatch(/41\.27|"cost"/);
    const read = (ctx: Context) => listSaleVersions(ctx, { saleId });
    expect(await triedBy(t, { reach: "own" }, read)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office", reach: "all" }, read)).toBe("done");
  }));
