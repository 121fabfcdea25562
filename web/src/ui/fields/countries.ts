import type { Choice } from "./ChoiceCombobox.tsx";
import { countryCodes } from "@trato/domain/parties/country-codes.ts";
import type { Language } from "@trato/domain/words.ts";

const countries = new Map<Language, Choice[]>();

/** Every country by its name in the reader's language; put in order once, as that takes longer than to draw the page that asks. */
export function countryChoices(language: Language): Choice[] {
  const known = countries.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: "region" });
  const choices = countryCodes.map((value) => ({ value, label: names.of(value) ?? value }));
  countries.set(language, inOrder(choices, language));
  return choices;
}

/** Every currency by its name, with its code. */
export function currencyChoices(language: Language): Choice[] {
  const names = new Intl.DisplayNames(language, { type: "currency" });
  const choices = Intl.supportedValuesOf("currency").map((value) => {
    const name = names.of(value) ?? value;
    return { value, label: name.charAt(0).toUpperCase() + name.slice(1), about: value };
  });
  return inOrder(choices, language);
}

export function timeZoneChoices(): Choice[] {
  return [...Intl.supportedValuesOf("timeZone"), "UTC"].map((value) => ({ value, label: value.replaceAll("_", " ") }));
}

/** Where this browser seems to be. */
export function likelyPlace(): { country: string; timeZone: string } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const region = new Intl.Locale(navigator.language).maximize().region ?? "ES";
  const country = spanishZones.includes(timeZone) ? "ES" : region;
  return { country, timeZone };
}

const spanishZones = ["Europe/Madrid", "Atlantic/Canary", "Africa/Ceuta"];

function inOrder(choices: Choice[], language: Language): Choice[] {
  const order = new Intl.Collator(language);
  return choices.sort((a, b) => order.compare(a.label, b.label));
}
