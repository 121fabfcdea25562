// One vocabulary: the same English text is the same in Spanish, the other way round too, and no pair is written twice.
import { join } from "node:path";
import { type PairInCode, readPairs } from "./words.ts";

/** Words that mean several things, and what each of their translations means. */
const homonyms: Record<string, Record<string, string>> = {
  "Código postal": { Postcode: "of any country", "ZIP code": "of the United States" },
  Call: { Llamar: "to call", Llamada: "a call" },
  Datos: { Details: "of a record", Data: "what one brings in" },
  Done: { Hecha: "an activity", Terminado: "a document", Listo: "with a dialog" },
  "E-mail": { "Correo electrónico": "the address", Correo: "the message" },
  English: { Inglés: "the language", Español: "each language is offered by its own name" },
  Español: { Spanish: "the language", English: "each language is offered by its own name" },
  From: { De: "whom", Desde: "a quantity on" },
  Import: { Importar: "to import", Importación: "an import" },
  Lista: { List: "of records", Ready: "a delivery" },
  Open: { Abrir: "to open", Abierta: "still open" },
  Order: { Pedir: "to order", Pedido: "an order", Orden: "what comes first" },
  Para: { To: "whom", For: "what" },
  Pedido: { Order: "an order", Ordered: "it is" },
  Provincia: { Region: "of any country", Province: "of one that has provinces" },
  Tipo: { Kind: "which one", Rate: "of a tax" },
  Vencimiento: { Instalment: "the part", Due: "its day" },
  planned: { planificada: "an activity is", planificó: "somebody did" },
};

const pairs = readPairs(process.argv[2] ?? join(import.meta.dirname, ".."));
const faults = [...drifted("en", "es"), ...drifted("es", "en"), ...writtenTwice(), ...noHomonyms()];
for (const line of faults) console.log(line);
process.exit(faults.length === 0 ? 0 : 1);

/** The same text in one language that is said in several ways in the other. */
function drifted(one: "en" | "es", other: "en" | "es"): string[] {
  return [...Map.groupBy(pairs, (pair) => pair[one])].flatMap(([text, same]) => {
    const allowed = Object.keys(homonyms[text] ?? {}).map(stem);
    const ways = new Set(same.map((pair) => stem(pair[other])));
    const isDrift = ways.size > 1 && [...ways].some((way) => !allowed.includes(way));
    return isDrift ? [fault(`“${text}” is said in several ways`, same)] : [];
  });
}

function writtenTwice(): string[] {
  return [...Map.groupBy(pairs, ({ en, es }) => `${en} | ${es}`)].flatMap(([text, same]) =>
    same.length > 1
      ? [fault(`“${text}” stands more than once; terms.ts and everyday.ts of domain say it for all`, same)]
      : [],
  );
}

function noHomonyms(): string[] {
  return Object.entries(homonyms).flatMap(([text, ways]) =>
    Object.keys(ways)
      .filter((way) => !pairs.some(({ en, es }) => isWay(text, way, en, es) || isWay(text, way, es, en)))
      .map((way) => `“${text}” is no longer said as “${way}”: take it out of the homonyms`),
  );
}

function isWay(text: string, way: string, one: string, other: string): boolean {
  return one === text && stem(other) === stem(way);
}

/** Without the endings that follow the gender and number of what is spoken of: "Archivadas" is "Archivado". */
function stem(text: string): string {
  return text.replaceAll(/[oa]s?(?!\p{L})/gu, "");
}

function fault(what: string, where: PairInCode[]): string {
  return [`${what}:`, ...where.map(({ path, line, en, es }) => `  ${path}:${line} ${en} | ${es}`)].join("\n");
}
