import type { Format } from "@trato/domain/format.ts";
import type { Transfer } from "./queries.ts";

/** "24 Silla ergonómica, 12 Mesa elevable": what moved of each line, or what is to move. */
export function goodsText({ lines }: Pick<Transfer, "lines">, f: Format): string {
  return lines
    .map((line) => `${f.quantity(line.state === "done" ? line.moved : line.quantity)} ${line.productName}`)
    .join(", ");
}
