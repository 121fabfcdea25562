import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { magnitude } from "@trato/domain/stock/quantities.ts";
import { useQuery } from "@tanstack/react-query";
import { unitsQuery } from "./queries.ts";

/** A unit as it is said behind a quantity: "ud." behind one, "uds." behind many or before it is known how many. */
export function useUnitName(name: string | null, quantity: Decimal | null = null): string {
  return useUnitNames()(name, quantity);
}

/** The same of many, in a list or a sentence. */
export function useUnitNames(): (name: string | null, quantity: Decimal | null) => string {
  const { data } = useQuery(unitsQuery);
  return (name, quantity) => {
    const unit = data?.items.find((each) => each.name === name);
    if (!unit) return name ?? "";
    return quantity !== null && canonical(magnitude(quantity)) === "1" ? unit.one : unit.many;
  };
}
