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
  /** Some of them were typed before, and stand here again. */
  isFound: boolean;
  /** Back to what is proposed now. */
  giveUp: () => void;
};

type Typed = Readonly<Record<string, Decimal | null>>;

/** How many of each line are to move: as it was typed, and of what nobody typed what is proposed now. */
export function useQuantities(
  lines: readonly TransferLine[],
  place: string,
  initialOf: (line: TransferLine) => Decimal,
): Quantities {
  const [typed, setTyped, isFound] = useKeptState<Typed>(place, {});
  const of = (line: TransferLine) => typed[line.lineId] ?? (line.lineId in typed ? null : initialOf(line));
  const typedOf = (line: TransferLine, quantity: Decimal | null): Typed =>
    quantity === initialOf(line) ? {} : { [line.lineId]: quantity };
  const asked = lines.map((line) => ({ lineId: line.lineId, quantity: of(line) ?? nothing }));
  return {
    of,
    set: (line, quantity) => setTyped(({ [line.lineId]: _, ...others }) => ({ ...others, ...typedOf(line, quantity) })),
    setAll: (quantityOf) => setTyped(() => Object.assign({}, ...lines.map((line) => typedOf(line, quantityOf(line))))),
    isAny: asked.some(({ quantity }) => isPositive(quantity)),
    leavesRest: (askedOf) => lines.some((line) => isPositive(difference(askedOf(line), of(line) ?? nothing))),
    asked,
    isFound,
    giveUp: () => setTyped(() => ({})),
  };
}
