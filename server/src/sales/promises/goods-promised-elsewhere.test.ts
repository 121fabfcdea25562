import { expect, test } from "vitest";
import { table } from "../../../test/factories-kits.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { mail } from "../../../test/factories-sales.ts";
import { customer, day, product, qty } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import { cancelSale } from "../cancel-sale.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { getSale } from "../get-sale.ts";
import { listSaleWarnings } from "../margins/list-sale-warnings.ts";
import { sendQuotation } from "../send-quotation.ts";

const holding = (ctx: Context): Context => ({ ...ctx, workspace: { ...ctx.workspace, holdsOfferedGoods: true } });
const at = new Date("2031-03-01T10:00:00Z");

test("who offers what a quotation holds that was sent before is warned, as long as its customer may accept it", () =>
  inWorkspace(
    async (t) => {
      const ctx = t.system;
      const chair = await product(ctx, { name: "Chair", onHand: 10 });
      const lamp = await product(ctx, { name: "Lamp" });
      const quoted = async (quantity: string, given: object = {}) => {
        const lines = [{ productId: lamp.id }, { productId: chair.id, quantity: qty(quantity), ...given }];
        const asked = { customerId: await customer(ctx), lines, validUntil: day("2031-03-31") };
        return (await createQuotation(ctx, asked)).id;
      };
      const promises = async (as: Context, saleId: Awaited<ReturnType<typeof quoted>>) =>
        (await listSaleWarnings(as, { saleId })).items.map(({ code, promised }) => [
          code,
          promised?.quantity,
          promised?.offers,
        ]);
      const [sent, mine] = [await quoted("6"), await quoted("5")];
      expect(await promises(holding(ctx), mine)).toEqual([]);
      const { number } = await sendQuotation(ctx, { saleId: sent, ...mail });
      const until = "2031-03-31";
      const told = ["promised_elsewhere", "6", [{ sale: { id: sent, number }, until }]];
      expect(await promises(holding(ctx), mine)).toEqual([told]);
      expect([await promises(ctx, mine), await promises(holding(ctx), sent)]).toEqual([[], []]);
      expect(await promises(holding(ctx), await quoted("4"))).toEqual([]);
      const dozen = await unitNamed(ctx, "Dozen");
      expect(await promises(holding(ctx), await quoted("1", { unitId: dozen }))).toEqual([told]);
      const option = await quoted("9", { choice: "option" });
      await sendQuotation(ctx, { saleId: option, ...mail });
      expect(await promises(holding(ctx), await quoted("4"))).toEqual([]);
      const seller = await t.as({ role: "sales", reach: "own" });
      await t.become(ctx);
      await ctx.db.updateTable("sales").set({ salespersonId: seller.actor.memberId }).where("id", "=", mine).execute();
      await ctx.db
        .updateTable("sales")
        .set({ salespersonId: await t.member() })
        .where("id", "=", sent)
        .execute();
      expect(await promises(holding(await t.become(seller)), mine)).toEqual([
        ["promised_elsewhere", "6", [{ sale: null, until }]],
      ]);
      await t.become(ctx);
      expect(await promises({ ...holding(ctx), today: day("2031-04-01") }, mine)).toEqual([]);
      await confirmQuotation(holding(ctx), { saleId: mine });
      expect((await getSale(ctx, { saleId: mine })).lines).toMatchObject([{}, { reserved: "5", missing: "0" }]);
      const late = await quoted("1");
      expect(await promises(holding(ctx), late)).toEqual([told]);
      await cancelSale(ctx, { saleId: sent });
      expect(await promises(holding(ctx), late)).toEqual([]);
    },
    { at },
  ));

test("kits hold their parts, and take those that others hold", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const { leg, kit } = await table(ctx, { tops: 5, legs: 16 });
      const quoted = async (...lines: (readonly [{ id: typeof leg.id }, string])[]) => {
        const asked = lines.map(([{ id: productId }, quantity]) => ({ productId, quantity: qty(quantity) }));
        return (await createQuotation(ctx, { customerId: await customer(ctx), lines: asked })).id;
      };
      const promises = async (saleId: Awaited<ReturnType<typeof quoted>>) =>
        (await listSaleWarnings(holding(ctx), { saleId })).items.flatMap(({ code, name, promised }) =>
          code === "promised_elsewhere" ? [[name, promised?.quantity, promised?.free, promised?.offers.length]] : [],
        );
      const sent = await quoted([kit, "2"], [leg, "1"]);
      await sendQuotation(ctx, { saleId: sent, ...mail });
      expect(await promises(await quoted([leg, "8"]))).toEqual([["Leg", "9", "16", 1]]);
      expect(await promises(await quoted([leg, "7"]))).toEqual([]);
      expect(await promises(await quoted([kit, "2"]))).toEqual([["Leg", "9", "16", 1]]);
      expect(await promises(await quoted([kit, "1"], [leg, "3"]))).toEqual([]);
      expect(await promises(await quoted([kit, "1"], [leg, "4"]))).toEqual([["Leg", "9", "16", 1]]);
    },
    { at },
  ));
