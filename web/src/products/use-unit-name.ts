import { useQuery } from "@tanstack/react-query";
import { unitsQuery } from "./queries.ts";

/** A unit's name where it says something: pieces go without saying, and it is empty. */
export function useUnitName(name: string | null): string {
  const { data } = useQuery(unitsQuery);
  const piece = data?.items.find((unit) => unit.dimension === "quantity" && unit.relation === "reference")?.name;
  return name === null || name === piece ? "" : name;
}
