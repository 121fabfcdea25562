import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

/** The words of currencies and their rates by date. */
export const currencyWords = {
  currencies: everyday.currencies,
  rates: plurals.exchangeRate,
  rate: terms.exchangeRate,
  newRate: { en: "New rate", es: "Nuevo tipo" },
  editRate: { en: "Edit the rate", es: "Editar el tipo" },
  about: {
    en: "What other currencies cost, from a day on. Price lists and documents in another currency are converted by the rate that holds on their day.",
    es: "Lo que cuestan otras monedas desde un día. Las tarifas y los documentos en otra moneda se convierten con el tipo que vale en su fecha.",
  },
  none: {
    en: "Enter what a currency costs, or bring the file of the European Central Bank: prices and documents can be in that currency then.",
    es: "Introduce lo que cuesta una moneda o trae el archivo del Banco Central Europeo: los precios y documentos podrán estar en esa moneda.",
  },
  noRates: { en: "This currency has no rates.", es: "Esta moneda no tiene tipos de cambio." },
  currency: everyday.currency,
  day: { en: "Holds from", es: "Vale desde" },
  way: { en: "How it is said", es: "Cómo se dice" },
  source: terms.source,
  hand: everyday.byHand,
  file: { en: "ECB, file", es: "BCE, archivo" },
  address: { en: "ECB", es: "BCE" },
  notYet: { en: "Not begun", es: "Sin empezar" },
  used: {
    en: (rate: string, day: string, source: string) => `${rate}, the rate of ${day} (${source})`,
    es: (rate: string, day: string, source: string) => `${rate}, tipo del ${day} (${source})`,
  },
  create: everyday.create,
  save: everyday.save,
  edit: everyday.edit,
  remove: everyday.delete,
  created: { en: "Rate entered", es: "Tipo introducido" },
  removed: { en: "Rate deleted", es: "Tipo eliminado" },
  back: { en: "Back to the currencies", es: "Volver a las monedas" },
  bringFile: { en: "Bring a file", es: "Traer un archivo" },
  fileHint: {
    en: "The European Central Bank's file, as XML or CSV",
    es: "El archivo del Banco Central Europeo, como XML o CSV",
  },
  tooLarge: {
    en: "This file is larger than any file of rates.",
    es: "Este archivo es más grande que cualquier archivo de tipos.",
  },
  brought: {
    en: (added: string, kept: string) => `${added} rates added, ${kept} were there already`,
    es: (added: string, kept: string) => `${added} tipos añadidos, ${kept} ya estaban`,
  },
  takenBack: {
    en: (n: string) => `${n} rates taken back`,
    es: (n: string) => `${n} tipos retirados`,
  },
  curve: {
    en: (currency: string, from: string, to: string) => `What ${currency} cost from ${from} to ${to}`,
    es: (currency: string, from: string, to: string) => `Lo que ha costado ${currency} de ${from} a ${to}`,
  },
} as const;

/** The words of where rates are asked for. */
export const rateSourceWords = {
  title: { en: "Ask for rates every day", es: "Pedir los tipos cada día" },
  nowhere: { en: "Rates are not asked for by themselves.", es: "Los tipos no se piden solos." },
  daily: {
    en: (host: string) => `Asked for once a day at ${host}.`,
    es: (host: string) => `Se piden una vez al día en ${host}.`,
  },
  answered: { en: (when: string) => `Last came ${when}.`, es: (when: string) => `Llegaron por última vez ${when}.` },
  problem: {
    en: (when: string, why: string) => `None came ${when}. ${why}`,
    es: (when: string, why: string) => `No llegaron ${when}. ${why}`,
  },
  setUp: { en: "Set up…", es: "Configurar…" },
  askNow: { en: "Ask now", es: "Pedir ahora" },
  isDaily: { en: "Ask once a day", es: "Pedir una vez al día" },
  address: everyday.address,
  addressHint: {
    en: "The European Central Bank's own, or a copy of its file elsewhere.",
    es: "La del Banco Central Europeo o una copia de su archivo en otro sitio.",
  },
  save: everyday.save,
} as const;
