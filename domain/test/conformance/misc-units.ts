import * as z from "zod/mini";
import { exact, roundTo, toText } from "../../src/decimal.ts";
import { Refusal } from "../../src/errors.ts";
import { convertPrice, convertQuantity, type PreparedUnit, prepareUnit } from "../../src/products/units.ts";
import type { Area, CaseFile, Difference } from "./area.ts";
import { compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const quantityInput = z.object({
  quantity: read.number,
  from: z.string(),
  to: z.string(),
  rounding_method: z._default(read.roundingMethod, "up"),
  round: z._default(z.boolean(), true),
});
const priceInput = z.object({ price: read.number, from: z.string(), to: z.string() });
const roundInput = z.object({
  value: read.number,
  precision: read.number,
  method: z._default(read.roundingMethod, "half_up"),
});

const units = z.record(
  z.string(),
  z.object({
    category: z.string(),
    type: z.enum(["reference", "bigger", "smaller"]),
    ratio: read.number,
    rounding: read.number,
  }),
);

const converted = z.union([z.object({ quantity: read.number }), z.object({ error: z.string() })]);
const priced = z.object({ price: read.number });
const rounded = z.object({ value: read.number });

const decimals = 9;

/** Units and rounding among the kinds of `misc`. */
export const unitKinds: Record<string, Area["check"]> = {
  uom_quantity: (one, file) => {
    const { quantity, from, to, rounding_method, round } = quantityInput.parse(one.input);
    const convert = () => {
      const found = convertQuantity(
        exact(quantity),
        unitIn(file, from),
        unitIn(file, to),
        round ? rounding_method : "none",
      );
      return toText(found, decimals);
    };
    return compareConversion(converted.parse(one.expected), convert);
  },
  uom_price: (one, file) => {
    const { price, from, to } = priceInput.parse(one.input);
    const found = convertPrice(exact(price), unitIn(file, from), unitIn(file, to));
    return compareNumber("price", priced.parse(one.expected).price, toText(found, decimals), decimals);
  },
  round: (one) => {
    const { value, precision, method } = roundInput.parse(one.input);
    const found = roundTo(exact(value), exact(precision), method);
    return compareNumber("value", rounded.parse(one.expected).value, toText(found, decimals), decimals);
  },
};

function compareConversion(expected: z.infer<typeof converted>, convert: () => string): Difference[] {
  try {
    const quantity = convert();
    if ("error" in expected) return compareValue("error", expected.error, null);
    return compareNumber("quantity", expected.quantity, quantity, decimals);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "unit.other_category") throw error;
    return compareValue("error", "error" in expected ? expected.error : null, "different categories");
  }
}

function unitIn(file: CaseFile, name: string): PreparedUnit {
  const { category, type, ratio, rounding } = units.parse(file.content["uoms"])[name] ?? unknown("unit", name);
  return prepareUnit({ dimension: category, relation: type, ratio, rounding });
}

function unknown(what: string, name: string): never {
  throw new Error(`no ${what} ${name}`);
}
