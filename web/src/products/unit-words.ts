import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { magnitude } from "@trato/domain/stock/quantities.ts";
import type { Unit } from "./queries.ts";

type Said = Pick<Unit, "name" | "one" | "many" | "archivedAt">;

/**
 * A unit, known by its name, as it is said behind a quantity: "ud." behind one, "uds." behind many or before it is known how many. One out
 * of use keeps its words; of two of a name the one in use is meant.
 */
export function unitSaid(units: readonly Said[], name: string | null, quantity: Decimal | null): string {
  const named = units.filter((unit) => unit.name === name);
  const unit = named.find(({ archivedAt }) => archivedAt === null) ?? named[0];
  if (!unit) return name ?? "";
  return quantity !== null && canonical(magnitude(quantity)) === "1" ? unit.one : unit.many;
}

/** Those in use, and the one that is chosen already. */
export function unitsToChoose<U extends Pick<Unit, "id" | "archivedAt">>(units: readonly U[], chosen?: U["id"]): U[] {
  return units.filter(({ id, archivedAt }) => archivedAt === null || id === chosen);
}
