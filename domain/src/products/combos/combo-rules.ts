import { type Decimal, exact, sign } from "../../decimal.ts";
import { type Obstacle, obstacle, Refusal } from "../../errors.ts";
import type { ComboPick } from "./combo-inputs.ts";
import type { ComboChoice, ComboItem } from "./combo-records.ts";

/** A product as far as it may be a combo. */
export type ComboFacts = {
  id: string;
  name: string;
  kind: "goods" | "service";
  storable: boolean;
  isKit: boolean;
};

/** A product that is asked for in a choice; `wasItem` where it was in it already. */
export type ItemFacts = { id: string; name: string; isCombo: boolean; isArchived: boolean; wasItem: boolean };
export type ChoiceFacts = { name: string; quantity: Decimal; items: readonly ItemFacts[] };

/**
 * What stands in the way of a combo of these choices: it is goods that are not kept in stock themselves and are no kit, nor in one; what
 * can be picked is no combo, so that nothing is picked of itself; each is in a choice once.
 */
export function obstacleToChoices(
  combo: ComboFacts,
  choices: readonly ChoiceFacts[],
  around: { kits: readonly string[]; combos: readonly string[] },
): Obstacle | null {
  if (choices.length === 0) return null;
  const product = combo.name;
  if (combo.kind !== "goods") return obstacle("conflict", "combo.not_goods", { product });
  if (combo.storable) return obstacle("conflict", "combo.stored", { product });
  if (combo.isKit) return obstacle("conflict", "combo.is_kit", { product });
  const [within] = [...around.kits, ...around.combos];
  if (within !== undefined) return obstacle("conflict", "combo.is_part", { product, of: within });
  return choices.map((choice, index) => obstacleToChoice(combo, choice, `choices.${index}`)).find(Boolean) ?? null;
}

function obstacleToChoice(combo: ComboFacts, { name, quantity, items }: ChoiceFacts, path: string): Obstacle | null {
  if (sign(exact(quantity)) <= 0)
    return obstacle("invalid", "combo.without_quantity", { path: `${path}.quantity`, choice: name });
  const wrong = items.map((item, at) => obstacleToItem(combo, item, items.slice(0, at), `${path}.items.${at}`));
  return wrong.find(Boolean) ?? null;
}

function obstacleToItem(
  combo: ComboFacts,
  item: ItemFacts,
  before: readonly ItemFacts[],
  place: string,
): Obstacle | null {
  const details = { path: `${place}.productId`, product: item.name };
  if (item.id === combo.id) return obstacle("invalid", "combo.of_itself", details);
  if (item.isCombo) return obstacle("invalid", "combo.of_combos", details);
  if (item.isArchived && !item.wasItem) return obstacle("invalid", "product.archived", details);
  return before.some(({ id }) => id === item.id) ? obstacle("invalid", "combo.item_twice", details) : null;
}

type Changing = { name: string; kind: "goods" | "service"; storable: boolean };

/** What of a combo no longer changes while it is one: it stays goods that are not stored. */
export function obstacleToChangeCombo(after: Changing, isCombo: boolean): Obstacle | null {
  if (!isCombo || (after.kind === "goods" && !after.storable)) return null;
  const path = after.storable ? "storable" : "kind";
  return obstacle("conflict", "combo.stays_unstored", { path, product: after.name });
}

/** A choice with what is picked of it. */
export type PickedItem = { choice: ComboChoice; item: ComboItem };

/**
 * What is picked of each choice: what is said, else what was picked before, else the first that is sold. Refuses what none of its choices
 * offers, and what is sold no more, unless it was picked before.
 */
export function settledPicks(
  choices: readonly ComboChoice[],
  said: readonly ComboPick[],
  was: readonly ComboPick[],
  path: string,
): PickedItem[] {
  for (const [at, { choiceId, productId }] of said.entries()) {
    const choice = choices.find(({ id }) => id === choiceId);
    const item = choice?.items.find((each) => each.productId === productId);
    if (was.some((each) => each.choiceId === choiceId && each.productId === productId)) continue;
    if (!choice || !item) throw new Refusal("invalid", "combo.not_offered", { path: `${path}.picks.${at}` });
    if (item.isArchived)
      throw new Refusal("invalid", "product.archived", { path: `${path}.picks.${at}.productId`, product: item.name });
  }
  return choices.flatMap((choice) => {
    const named = [...said, ...was].filter(({ choiceId }) => choiceId === choice.id);
    const known = named.flatMap(({ productId }) => choice.items.find((each) => each.productId === productId) ?? []);
    const item =
      known[0] ?? choice.items.find((each) => !each.isArchived && each.saleBlock === null) ?? choice.items[0];
    return item ? [{ choice, item }] : [];
  });
}
