import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { customer, product } from "../../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createQuotation } from "../create-quotation.ts";
import { getUnprintable } from "./get-unprintable.ts";

test("signs that no font has are told with the line in which they stand", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId } = await product(ctx);
    const lines = ["桌子 🪑", "Mesa 𓀀 y 𓁐", "Silla"].map((name) => ({ productId, name }));
    const terms = "Portes pagados\nGracias 𓀀";
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines, terms });
    const { items } = await getUnprintable(ctx, { saleId });
    expect(items).toEqual([
      { text: "Mesa 𓀀 y 𓁐", signs: ["𓀀", "𓁐"] },
      { text: "Gracias 𓀀", signs: ["𓀀"] },
    ]);
  }));

test("whoever reaches a document is told", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    const ask = (ctx: Context) => getUnprintable(ctx, { saleId });
    expect(await tried(await t.as({ id: ana }), ask)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, ask)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, ask)).toBe("record.not_found");
  }));
