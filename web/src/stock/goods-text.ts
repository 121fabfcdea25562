import type { Decimal } from "@trato/domain/decimal.ts";
import type { Transfer, TransferInList } from "./queries.ts";

type SayQuantity = (quantity: Decimal, unitName: string | null) => string;

/** "24 uds. Silla ergonómica, 12 uds. Mesa elevable": what moved of each line, or what is to move. */
export function goodsText({ lines }: Pick<Transfer, "lines">, say: SayQuantity): string {
  return lines
    .map((line) => `${say(line.state === "done" ? line.moved : line.quantity, line.unitName)} ${line.productName}`)
    .join(", ");
}

/** The same of a row of a list, which knows the first line: "24 uds. Silla ergonómica +2". */
export function goodsInList({ goods }: Pick<TransferInList, "goods">, say: SayQuantity): string {
  if (!goods) return "";
  const first = `${say(goods.quantity, goods.unitName)} ${goods.productName}`;
  return goods.others > 0 ? `${first} +${goods.others}` : first;
}
