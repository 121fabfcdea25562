import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { beforeTemplate } from "./before-template.ts";

test("what a quotation was is asked for line by line, with what was typed of its prices", () => {
  const table = aSaleLine({ unitPrice: "90", discount: "5", follows: "price" });
  const note = aSaleLine({ id: anId(115), kind: "note", name: "Carried upstairs", productId: null, unitId: null });
  const sale = aSale({ lines: [table, note], terms: "Ex works" });
  const { id, kind, name, productId, unitId, quantity, taxIds } = table;
  const line = {
    id,
    kind,
    name,
    productId,
    unitId,
    quantity,
    taxIds,
    unitPrice: "90",
    discount: "5",
    follows: "price",
    choice: "counted",
    choiceGroup: null,
    period: "once",
    picks: [],
  };
  expect(beforeTemplate(sale)).toEqual({
    saleId: sale.id,
    terms: "Ex works",
    validUntil: sale.validUntil,
    discount: sale.discount,
    lines: [line, { id: note.id, kind: "note", name: "Carried upstairs", sectionDiscount: null, hidesLines: false }],
  });
});
