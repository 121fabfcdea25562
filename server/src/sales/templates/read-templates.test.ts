import { expect, test } from "vitest";
import { product } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { archiveProduct } from "../../products/edit-product.ts";
import { createQuotationTemplate } from "./create-quotation-template.ts";
import { listQuotationTemplates } from "./read-templates.ts";

test("the list is sorted by the kind of sale, and says which ones cannot be used", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const gone = await product(t.system, { name: "Chair" });
    const make = (name: string, salesType: string | null, lines: object[] = []) =>
      createQuotationTemplate(ctx, { name, salesType, lines });
    await make("Any", null);
    await make("Terrace", "Installation", [{ productId: gone.id }, { kind: "note", name: "Outside" }]);
    await make("Bar", "Installation");
    await archiveProduct(t.system, { productId: gone.id });
    const { items } = await listQuotationTemplates(await t.as({ role: "sales" }));
    expect(items.map(({ name, products, hasArchived }) => [name, products, hasArchived])).toEqual([
      ["Bar", 0, false],
      ["Terrace", 1, true],
      ["Any", 0, false],
    ]);
  }));
