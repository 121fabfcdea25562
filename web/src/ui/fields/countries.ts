import type { Choice } from "./ChoiceCombobox.tsx";
import type { Language } from "@trato/domain/words.ts";

// ISO 3166-1 alpha-2
const codes =
  "AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WS XK YE ZA ZM ZW";

const countries = new Map<Language, Choice[]>();

/** Every country by its name in the reader's language; put in order once, as that takes longer than to draw the page that asks. */
export function countryChoices(language: Language): Choice[] {
  const known = countries.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames(language, { type: "region" });
  const choices = codes.split(" ").map((value) => ({ value, label: names.of(value) ?? value }));
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
