import type { Decimal } from "@trato/domain/decimal.ts";
import { useQuery } from "@tanstack/react-query";
import { unitsQuery } from "./queries.ts";
import { unitSaid } from "./unit-words.ts";

/** A unit as it is said behind a quantity. */
export function useUnitName(name: string | null, quantity: Decimal | null = null): string {
  return useUnitNames()(name, quantity);
}

/** The same of many, in a list or a sentence. */
export function useUnitNames(): (name: string | null, quantity: Decimal | null) => string {
  const { data } = useQuery(unitsQuery);
  return (name, quantity) => unitSaid(data?.items ?? [], name, quantity);
}
