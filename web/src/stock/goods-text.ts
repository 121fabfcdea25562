import type { Format } from "@trato/domain/format.ts";
import type { Transfer, TransferInList } from "./queries.ts";

/** "24 Silla ergonómica, 12 Mesa elevable": what moved of each line, or what is to move. */
export function goodsText({ lines }: Pick<Transfer, "lines">, f: Format): string {
  return lines
    .map((line) => `${f.quantity(line.state === "done" ? line.moved : line.quantity)} ${line.productName}`)
    .join(", ");
}

/** The same of a row of a list, which knows the first line: "24 Silla ergonómica +2". */
export function goodsInList({ goods }: Pick<TransferInList, "goods">, f: Format): string {
  if (!goods) return "";
  const first = `${f.quantity(goods.quantity)} ${goods.productName}`;
  return goods.others > 0 ? `${first} +${goods.others}` : first;
}
