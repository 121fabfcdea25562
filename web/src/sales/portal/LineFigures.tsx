import type { Format } from "@trato/domain/format.ts";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { useWords } from "../../platform/words.ts";
import type { Offer } from "../queries.ts";

/** How many of a line at what price, and how often. */
export function LineFigures({ line, f }: { line: Offer["lines"][number]; f: Format }) {
  const r = useWords(periodWords);
  return (
    <>
      {f.quantity(line.quantity)} {line.unitName} × {f.price(line.unitPrice)}
      {line.discount !== "0" && ` − ${f.percent(line.discount)}`}
      {line.period !== "once" && ` · ${r[line.period]}`}
    </>
  );
}
