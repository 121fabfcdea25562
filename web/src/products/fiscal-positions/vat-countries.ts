import { northernIreland } from "@trato/domain/products/fiscal-positions/european-union.ts";
import { speak, type Language } from "@trato/domain/words.ts";
import type { Choice } from "../../ui/fields/ChoiceCombobox.tsx";
import { countryChoices } from "../../ui/fields/countries.ts";

const words = { northernIreland: { en: "Northern Ireland (XI)", es: "Irlanda del Norte (XI)" } };

/** Where a position may hold: every country, and Northern Ireland, which for VAT is one of its own. */
export const vatCountries = (language: Language): Choice[] => [
  ...countryChoices(language),
  { value: northernIreland, label: speak(words, "northernIreland", language) },
];
