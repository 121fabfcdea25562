import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { magnitude } from "@trato/domain/stock/quantities.ts";
import { useQuery } from "@tanstack/react-query";
import { unitsQuery } from "./queries.ts";

/** A unit as it is said behind a quantity, where it says something: pieces go without saying, and it is empty. */
export function useUnitName(name: string | null, quantity: Decimal | null = null): string {
  const { data } = useQuery(unitsQuery);
  const unit = data?.items.find((each) => each.name === name);
  if (name === null || (unit?.dimension === "quantity" && unit.relation === "reference")) return "";
  if (!unit) return name;
  return quantity !== null && canonical(magnitude(quantity)) === "1" ? unit.one : unit.many;
}
