import { useState } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { difference, isPositive } from "@trato/domain/stock/quantities.ts";
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
export function useQuantities(lines: readonly TransferLine[], initialOf: (line: TransferLine) => Decimal): Quantities {
  const [typed, setTyped] = useState<ReadonlyMap<string, Decimal | null>>(
    () => new Map(lines.map((line) => [line.lineId, initialOf(line)])),
  );
  const of = (line: TransferLine) => typed.get(line.lineId) ?? null;
  const asked = lines.map((line) => ({ lineId: line.lineId, quantity: of(line) ?? nothing }));
  return {
    of,
    set: (line, quantity) => setTyped((former) => new Map(former).set(line.lineId, quantity)),
    setAll: (quantityOf) => setTyped(new Map(lines.map((line) => [line.lineId, quantityOf(line)]))),
    isAny: asked.some(({ quantity }) => isPositive(quantity)),
    leavesRest: (askedOf) => lines.some((line) => isPositive(difference(askedOf(line), of(line) ?? nothing))),
    asked,
  };
}
