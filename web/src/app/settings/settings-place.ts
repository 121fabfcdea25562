import type { Pair } from "@trato/domain/words.ts";
import type { Place } from "../navigation.ts";

export type SettingsGroup = "you" | "workspace" | "sales" | "products" | "system";

/** A page of the settings. Only what works stands here. */
export type SettingsPlace = Pick<Place, "id" | "words" | "icon" | "path" | "may"> & {
  group: SettingsGroup;
  /** More words that find it in the palette. */
  alias?: Pair<string>;
};
