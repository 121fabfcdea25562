import type { ComboPick } from "../../products/combos/combo-inputs.ts";
import type { ComboChoice, ComboItem } from "../../products/combos/combo-records.ts";
import { nameKey } from "../names.ts";
import { readingsOfParts } from "./parts-named.ts";

/** "Desk: Oak desk", where a product may be picked of several choices. */
const ofChoice = /^(?<choice>[^:]{1,100}):\s*(?<thing>\S.*)$/u;

/**
 * What a cell says is picked of a combo, between semicolons, bars or lines: each by name or reference, also counted ("4 × Wooden chair"), of the
 * choice that is named before a colon, else of the first that offers it and has nothing yet. `unknown` is what no choice offers.
 */
export function picksNamed(text: string, choices: readonly ComboChoice[]): { picks: ComboPick[]; unknown: string[] } {
  const picks: ComboPick[] = [];
  const unknown: string[] = [];
  for (const [whole, ...counted] of readingsOfParts(text)) {
    if (!whole) continue;
    const open = choices.filter(({ id }) => !picks.some(({ choiceId }) => choiceId === id));
    const pick = [whole, ...counted].flatMap(({ name }) => pickIn(name, open) ?? [])[0];
    if (pick) picks.push(pick);
    else unknown.push(whole.name);
  }
  return { picks, unknown };
}

function pickIn(text: string, open: readonly ComboChoice[]): ComboPick | undefined {
  const { choice, thing } = ofChoice.exec(text)?.groups ?? {};
  const named = open.filter(({ name }) => choice !== undefined && nameKey(name) === nameKey(choice));
  const things = thing ? readingsOfParts(thing).flat() : [];
  return itemIn(text, open) ?? things.flatMap(({ name }) => itemIn(name, named) ?? [])[0];
}

function itemIn(name: string, choices: readonly ComboChoice[]): ComboPick | undefined {
  const picks = choices.flatMap(({ id, items }) => {
    const item = items.find((each) => isCalled(each, name));
    return item ? [{ choiceId: id, productId: item.productId }] : [];
  });
  return picks[0];
}

const isCalled = ({ name, reference }: ComboItem, said: string): boolean =>
  nameKey(name) === nameKey(said) || (reference !== null && nameKey(reference) === nameKey(said));
