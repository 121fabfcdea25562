import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";
import type { Me } from "../../platform/session.ts";
import { isFor } from "../navigation.ts";
import { companyPlaces } from "./company-places.ts";
import { salesPlaces } from "./sales-places.ts";
import type { SettingsGroup, SettingsPlace } from "./settings-place.ts";
import { systemPlaces } from "./system-places.ts";

/** The settings in their order. */
const places = [...companyPlaces, ...salesPlaces, ...systemPlaces];

/** The pages of the settings that this member may see. */
export function settingsFor(me: Me): readonly SettingsPlace[] {
  return places.filter((place) => isFor(me, place));
}

export const settingsGroups: readonly SettingsGroup[] = ["you", "workspace", "sales", "products", "system"];

export const settingsGroupWords: Record<SettingsGroup, Pair<string>> = {
  you: everyday.you,
  workspace: terms.workspace,
  sales: everyday.sales,
  products: plurals.product,
  system: { en: "System", es: "Sistema" },
};
