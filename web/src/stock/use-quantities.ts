import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { difference, isPositive } from "@trato/domain/stock/quantities.ts";
import { useKeptState } from "../ui/forms/kept-state.ts";
import type { TransferLine } from "./queries.ts";

export type Quantities = {
  of: (line: TransferLine) => Decimal | null;
  set: (line: TransferLine, quantity: Decimal | null) => void;
  setAll: (quantityOf: (line: TransferLine) => Decimal) => void;
  /** Whether anything moves. */
  isAny: boolean;
  /** Whether something of what was asked for stays behind. */
  leavesRest: (askedOf: (line: TransferLine) => Decimal) => boolean;
  /** As commands take them. */
  asked: { lineId: TransferLine["lineId"]; quantity: Decimal }[];
};

/** How many of each line are to move, as they are typed. */
export function useQuantities(
  lines: readonly TransferLine[],
  place: string,
  initialOf: (line: TransferLine) => Decimal,
): Quantities {
  const [typed, setTyped] = useKeptState<Readonly<Record<string, Decimal | null>>>(place, allOf(lines, initialOf));
  const of = (line: TransferLine) => typed[line.lineId] ?? null;
  const asked = lines.map((line) => ({ lineId: line.lineId, quantity: of(line) ?? nothing }));
  return {
    of,
    set: (line, quantity) => setTyped((former) => ({ ...former, [line.lineId]: quantity })),
    setAll: (quantityOf) => setTyped(() => allOf(lines, quantityOf)),
    isAny: asked.some(({ quantity }) => isPositive(quantity)),
    leavesRest: (askedOf) => lines.some((line) => isPositive(difference(askedOf(line), of(line) ?? nothing))),
    asked,
  };
}

const allOf = (lines: readonly TransferLine[], of: (line: TransferLine) => Decimal) =>
  Object.fromEntries(lines.map((line) => [line.lineId, of(line)]));
