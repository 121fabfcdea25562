import type { Decimal } from "@trato/domain/decimal.ts";
import { useFormat } from "../platform/session.ts";
import { useUnitNames } from "./use-unit-name.ts";

/** A quantity as text, with its unit behind it: "1 ud.", "12 uds.", "2,5 kg". */
export function useQuantity(): (quantity: Decimal, unitName: string | null) => string {
  const f = useFormat();
  const nameOf = useUnitNames();
  return (quantity, unitName) => `${f.quantity(quantity)} ${nameOf(unitName, quantity)}`.trim();
}
