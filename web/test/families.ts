import { Attribute, ChosenVariant, Family } from "@trato/domain/products/families/family-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";
import { aProduct } from "./products.ts";

export const [oak, pine, short, long] = [901, 902, 911, 912].map((n) => anId<"attribute_values">(n)) as [
  Id,
  Id,
  Id,
  Id,
]; // four, as just made
type Id = ReturnType<typeof anId<"attribute_values">>;

/** Wood: oak or pine. */
export const wood = z.parse(Attribute, {
  id: anId(900),
  name: "Wood",
  shownAs: "colour",
  values: [
    { id: oak, name: "Oak", colour: "#b5835a", isFreeText: false },
    { id: pine, name: "Pine", colour: null, isFreeText: false },
  ],
  version: 1,
});

/** Length: 120 or 240. */
export const length = z.parse(Attribute, {
  id: anId(910),
  name: "Length",
  shownAs: "select",
  values: [
    { id: short, name: "120", colour: null, isFreeText: false },
    { id: long, name: "240", colour: null, isFreeText: false },
  ],
  version: 1,
});

/** Tables of which pine is not made 240 long; the product of the other factories is the model. */
export function aFamily(given: Partial<z.input<typeof Family>> = {}): Family {
  const withExtra = (extras: readonly string[]) => (value: (typeof wood.values)[number], index: number) => ({
    ...value,
    extraPrice: extras[index] ?? "0",
  });
  return z.parse(Family, {
    id: anId(920),
    name: "Lisboa",
    modelId: aProduct().id,
    listPrice: "200",
    attributes: [
      { ...wood, values: wood.values.map(withExtra(["50", "0"])) },
      { ...length, values: length.values.map(withExtra(["0", "100"])) },
    ],
    exclusions: [{ valueId: pine, otherId: long }],
    variants: [
      {
        id: aProduct().id,
        name: "Lisboa table",
        reference: "LIS",
        listPrice: "200",
        valueIds: [pine, short],
        saleBlock: null,
        archivedAt: null,
      },
    ],
    version: 1,
    ...given,
  });
}

export const aVariant = (given: Partial<z.input<typeof ChosenVariant>> = {}): ChosenVariant =>
  z.parse(ChosenVariant, { ...aProduct(), name: "Lisboa (Oak, 240)", unitName: "unit", isNew: true, ...given });
