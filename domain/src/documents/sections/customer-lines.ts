import type { Decimal } from "../../decimal.ts";
import type { Choice } from "../choices/choices.ts";
import { linesForCustomer } from "./lines-in-sight.ts";
import { sectionSubtotals } from "./section-subtotals.ts";

type Line = {
  kind: "product" | "section" | "note";
  choice?: Choice;
  hidesLines: boolean;
  subtotal: Decimal;
  total: Decimal;
};

/** The lines as the customer reads them: a section that is shown as one line has the amounts of what is under it, which is not told. */
export function customerLines<L extends Line>(lines: readonly L[]): L[] {
  const subtotals = sectionSubtotals(lines);
  const totals = sectionSubtotals(lines.map((line) => ({ ...line, subtotal: line.total })));
  return linesForCustomer(lines).map(({ line, place }) =>
    line.hidesLines
      ? { ...line, subtotal: subtotals.get(place) ?? line.subtotal, total: totals.get(place) ?? line.total }
      : line,
  );
}
