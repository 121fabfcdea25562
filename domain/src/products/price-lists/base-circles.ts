import { nothing } from "../../decimal.ts";
import { obstacle, type Obstacle, Refusal } from "../../errors.ts";
import { preparePriceBook } from "../prices/price-book.ts";

/** A list of which a rule starts from the prices of another one. */
export type BasedList = { list: string; base: string };

/**
 * Why lists may not be based on each other so, or null: on themselves, be it through others (`price_list.in_circle`, with the
 * names along the circle), or too many upon each other (`price_list.too_deep`). Source: rule R-808.
 */
export function obstacleToBases(names: ReadonlyMap<string, string>, based: readonly BasedList[]): Obstacle | null {
  const ids = new Set([...names.keys(), ...based.flatMap(({ list, base }) => [list, base])]);
  const lists = [...ids].map((id) => ({
    id,
    currency: "",
    rules: based.filter(({ list }) => list === id).map(ruleOn),
  }));
  try {
    preparePriceBook({ lists, categories: {}, rates: { companyCurrency: "", rates: {} } });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "price_list.unknown") throw error;
    const path = "baseListId";
    if (error.code !== "price_list.based_on_itself") return obstacle("conflict", error.code, { path });
    const trail = error.details["lists"] as string[]; // the ids along the way, as `preparePriceBook` tells them
    const circle = trail.slice(trail.indexOf(trail.at(-1) ?? ""));
    return obstacle("conflict", "price_list.in_circle", {
      path,
      names: circle.map((id) => names.get(id) ?? id).join(" → "),
    });
  }
}

const ruleOn = ({ base }: BasedList) => ({
  id: base,
  scope: { level: "everything" as const },
  minQuantity: nothing,
  from: null,
  until: null,
  making: { kind: "percentage" as const, base: { from: "list" as const, list: base }, percent: nothing },
});
