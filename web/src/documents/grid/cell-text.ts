import type { Decimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import { type EditedLine, isText } from "../edited-line.ts";
import { type CellName, cells, type Range } from "./selection.ts";

type Reader = {
  format: Pick<Format, "quantity" | "price" | "percent" | "money">;
  nameOfTax: (id: string) => string;
  /** What each line comes to. */
  amounts: readonly (Decimal | undefined)[];
};

/** The cells of a range as they stand on the screen. */
export function textsIn(lines: readonly EditedLine[], { first, last, from, to }: Range, reader: Reader): string[][] {
  const names = cells.slice(from, to + 1);
  return lines
    .slice(first, last + 1)
    .map((line, row) => names.map((cell) => textOf(line, cell, { ...reader, amount: reader.amounts[first + row] })));
}

type Read = Omit<Reader, "amounts"> & { amount: Decimal | undefined };

function textOf(line: EditedLine, cell: CellName, { format, nameOfTax, amount }: Read): string {
  if (isText(line)) return cell === "product" ? line.name : "";
  const unread = cell === "taxes" || cell === "amount" ? undefined : line.unread?.[cell];
  if (unread !== undefined) return unread;
  const texts: Record<CellName, () => string> = {
    product: () => line.name,
    quantity: () => format.quantity(line.quantity),
    unitPrice: () => format.price(line.unitPrice),
    discount: () => (line.discount === "0" ? "" : format.percent(line.discount)),
    taxes: () => line.taxIds.map(nameOfTax).join(", "),
    amount: () => (amount === undefined ? "" : format.money(amount)),
  };
  return texts[cell]();
}
