import { everyday } from "@trato/domain/everyday.ts";
import { saleRefusals } from "@trato/domain/sales/words.ts";
import { portalWords, saleWords } from "../labels.ts";

export const versionWords = {
  versions: saleWords.versions,
  versionsOf: { en: (name: string) => `${name} · Versions`, es: (name: string) => `${name} · Versiones` },
  version: portalWords.version,
  now: { en: "What stands now", es: "Lo que hay ahora" },
  current: { en: "With the customer", es: "En manos del cliente" },
  none: {
    en: "Each time you send the quotation, what it says is kept here as a version, with its PDF.",
    es: "Cada vez que envías el presupuesto, lo que dice queda aquí como una versión, con su PDF.",
  },
  unfrozen: {
    en: (day: string) =>
      `It was sent on ${day}, before Trato kept versions: what it said then is not known. The next time you send it, there is one.`,
    es: (day: string) =>
      `Se envió el ${day}, antes de que Trato guardara versiones: no se sabe qué decía entonces. La próxima vez que lo envíes habrá una.`,
  },
  changedNow: {
    en: "It says something else now than the last version.",
    es: "Ahora dice algo distinto de la última versión.",
  },
  sentTo: {
    en: (when: string, by: string, to: string) => `Sent ${when}${by && ` by ${by}`}${to && ` to ${to}`}`,
    es: (when: string, by: string, to: string) => `Enviada ${when}${by && ` por ${by}`}${to && ` a ${to}`}`,
  },
  opened: { en: (when: string) => `opened ${when}`, es: (when: string) => `abierta ${when}` },
  forgotten: saleRefusals["sale.version_forgotten"],
  openPdf: everyday.openPdf,
  fingerprint: { en: "SHA-256 of what it says", es: "SHA-256 de lo que dice" },
  compare: { en: "Compare", es: "Comparar" },
  from: everyday.from,
  with: { en: "Compared with", es: "Comparada con" },
  changes: { en: "What changed", es: "Qué ha cambiado" },
  sideBySide: { en: "Side by side", es: "Una al lado de la otra" },
  same: { en: "Both say the same.", es: "Las dos dicen lo mismo." },
  document: { en: "The document", es: "El documento" },
  amounts: { en: "What it comes to", es: "Lo que suma" },
  before: { en: "before:", es: "antes:" },
  after: { en: "now:", es: "ahora:" },
  notThere: { en: "not there", es: "no está" },
  takeUp: { en: "Take up again", es: "Retomar" },
  takeUpOf: { en: (n: string) => `Take up again: version ${n}`, es: (n: string) => `Retomar: versión ${n}` },
  takenUp: {
    en: (n: string) => `It says what version ${n} said`,
    es: (n: string) => `Dice lo que decía la versión ${n}`,
  },
  notTakenUp: {
    en: (told: string) => `Not quite as it was: ${told}`,
    es: (told: string) => `No del todo como era: ${told}`,
  },
  product_gone: { en: (name: string) => `${name} is no longer there`, es: (name: string) => `${name} ya no existe` },
  product_archived: {
    en: (name: string) => `${name} is no longer sold`,
    es: (name: string) => `${name} ya no se vende`,
  },
  customer_gone: {
    en: (_: string) => "its customer is no longer there, so it stays with this one",
    es: (_: string) => "su cliente ya no existe, así que se queda con este",
  },
  back: everyday.back,
  changedSince: {
    en: (n: string, day: string) => `Changed since version ${n} of ${day}`,
    es: (n: string, day: string) => `Cambios desde la versión ${n} del ${day}`,
  },
};
