import { type CalendarDate, parseDate } from "../dates.ts";
import { type Decimal, type Exact, parseExact, percent, subtract } from "../decimal.ts";
import { Refusal } from "../errors.ts";

/**
 * What a vendor asks for a product. Price and minimum are per purchase unit of the product, discount in per cent, both
 * days are inside. `product` null stands for every variant of the family. `delayDays`: from order to arrival.
 */
export type VendorLine = {
  id: string;
  vendor: string;
  vendorArchived: boolean;
  product: string | null;
  sequence: number;
  minQuantity: Decimal;
  price: Decimal;
  discount: Decimal;
  currency: string;
  from: CalendarDate | null;
  until: CalendarDate | null;
  delayDays: number;
};

/** A vendor line whose numbers were read once. `age`: its place among the lines of the product, oldest 0. */
export type PreparedVendorLine = {
  readonly line: VendorLine;
  readonly age: number;
  readonly minQuantity: Exact;
  readonly price: Exact;
  readonly discounted: Exact;
};

/**
 * Reads the vendor lines of a product, oldest first. Refuses with the field's name what is no bounded decimal
 * (`decimal.invalid`), no day (`date.invalid`), no whole sequence or delay (`vendor_line.invalid`).
 * `discounted` is price × (1 − discount / 100), in the line's currency, exact.
 */
export function prepareVendorLines(lines: readonly VendorLine[]): PreparedVendorLine[] {
  return lines.map((line, age) => prepareVendorLine(line, age, `vendorLines.${age}`));
}

function prepareVendorLine(line: VendorLine, age: number, path: string): PreparedVendorLine {
  const price = parseExact(line.price, `${path}.price`);
  const discount = parseExact(line.discount, `${path}.discount`);
  refuseUnlessWhole(line.sequence, `${path}.sequence`);
  refuseUnlessWhole(line.delayDays, `${path}.delayDays`);
  if (line.from !== null) parseDate(line.from, `${path}.from`);
  if (line.until !== null) parseDate(line.until, `${path}.until`);
  return {
    line,
    age,
    minQuantity: parseExact(line.minQuantity, `${path}.minQuantity`),
    price,
    discounted: subtract(price, percent(price, discount)),
  };
}

function refuseUnlessWhole(value: number, path: string): void {
  if (!Number.isSafeInteger(value)) throw new Refusal("invalid", "vendor_line.invalid", { path });
}
