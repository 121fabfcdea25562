import type { Language, PhraseDetails, Phrases } from "../words.ts";
import { countryName } from "./country-name.ts";

const countryIn = (language: Language, { country }: PhraseDetails) => countryName(String(country), language);

export const partyRefusals = {
  "taxNumber.wrong": {
    en: (d) =>
      `This is no tax number of ${countryIn("en", d)}: ${problems.en[String(d["problem"])] ?? String(d["problem"])}.`,
    es: (d) =>
      `No es un NIF válido de ${countryIn("es", d)}: ${problems.es[String(d["problem"])] ?? String(d["problem"])}.`,
  },
  "bankAccount.wrong_length": {
    en: "This IBAN has too few or too many characters.",
    es: "A este IBAN le faltan o le sobran caracteres.",
  },
  "bankAccount.wrong_iban": {
    en: "This is no IBAN: a character is wrong or missing. Compare it with your bank's.",
    es: "No es un IBAN válido: hay un carácter mal o falta alguno. Compáralo con el de tu banco.",
  },
  "bankAccount.wrong_bic": {
    en: "A BIC has 8 or 11 characters, as CAIXESBB.",
    es: "Un BIC tiene 8 u 11 caracteres, como CAIXESBB.",
  },
  "logo.no_picture": {
    en: "This is no picture that can be shown: a PNG, JPEG, SVG or WebP can.",
    es: "No es una imagen que se pueda mostrar: sirve un PNG, un JPEG, un SVG o un WebP.",
  },
} satisfies Phrases;

const problems: Record<Language, Record<string, string>> = {
  en: {
    InvalidComponent: "it is not written as one",
    InvalidLength: "it has too few or too many characters",
    InvalidFormat: "it is not written as one",
    InvalidChecksum: "its check digit does not fit. Look for a mistyped character",
  },
  es: {
    InvalidComponent: "no tiene la forma de un NIF",
    InvalidLength: "le faltan o le sobran caracteres",
    InvalidFormat: "no tiene la forma de un NIF",
    InvalidChecksum: "el carácter de control no cuadra. Revisa si hay alguno mal escrito",
  },
};
