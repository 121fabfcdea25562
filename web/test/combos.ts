import { ChoicesOfProduct } from "@trato/domain/products/combos/combo-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

const item = (id: number, name: string, given: object = {}) => ({
  productId: anId(id),
  name,
  reference: null,
  unitName: "unit",
  extraPrice: "0",
  listPrice: "100",
  taxIds: [],
  isService: false,
  isArchived: false,
  saleBlock: null,
  ...given,
});

/** An office: a pine desk or an oak one that costs 150 more, and four wooden chairs or steel ones that are not sold at present. */
export function officeChoices(given: Partial<z.input<typeof ChoicesOfProduct>> = {}): ChoicesOfProduct {
  return z.parse(ChoicesOfProduct, {
    productId: anId(111),
    version: 3,
    comboOf: [],
    choices: [
      {
        id: anId(950),
        name: "Desk",
        quantity: "1",
        items: [item(951, "Pine desk"), item(952, "Oak desk", { extraPrice: "150" })],
      },
      {
        id: anId(960),
        name: "Chairs",
        quantity: "4",
        items: [item(961, "Wooden chair", { listPrice: "25" }), item(962, "Steel chair", { saleBlock: "Recalled" })],
      },
    ],
    ...given,
  });
}
