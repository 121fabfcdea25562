import type * as z from "zod/mini";
import type { Language, Pair } from "../words.ts";
import { sentenceOf } from "./said.ts";

type Issue = z.core.$ZodRawIssue;

/** What is wrong, as one sentence in the reader's language; of several unknown fields one line each. */
export function issueSentence(issue: Issue, language: Language): string {
  const own = sentenceOf(issue.inst);
  if (own) return own[language];
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return said.missing[language];
  switch (issue.code) {
    case "invalid_type":
      return typeSentence(issue.expected, issue.input)[language];
    case "too_small":
    case "too_big":
      return boundSentence(issue, language);
    case "invalid_format":
      return (formats[issue.format] ?? said.unfit)[language];
    case "invalid_value":
      return said.oneOf[language](issue.values.map(String).join(", "));
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownSentence(key, namesIn(issue.inst), language)).join("\n");
    case "invalid_union":
      return choicesSentence(issue, language);
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return said.unfit[language];
  }
}

/** Where one field decides of which shape the rest is, and says something else. */
function choicesSentence(issue: Issue, language: Language): string {
  const options: unknown = issue["options"];
  return Array.isArray(options) ? said.oneOf[language](options.map(String).join(", ")) : said.unfit[language];
}

const said = {
  missing: { en: "This is missing.", es: "Falta este dato." },
  unfit: { en: "This value is not possible here.", es: "Este valor no es posible aquí." },
  oneOf: {
    en: (values: string) => `This must be one of: ${values}.`,
    es: (values: string) => `Tiene que ser uno de estos valores: ${values}.`,
  },
  asText: {
    en: (written: string) => `This must be text, as in ${written}.`,
    es: (written: string) => `Tiene que ser un texto, como ${written}.`,
  },
  unknown: { en: "There is no field of this name here.", es: "Aquí no hay ningún campo con este nombre." },
  meant: {
    en: (name: string) => `There is no field of this name here: did you mean ${name}?`,
    es: (name: string) => `Aquí no hay ningún campo con este nombre: ¿querías decir ${name}?`,
  },
};

const types: Record<string, Pair<string>> = {
  string: { en: "This must be text.", es: "Tiene que ser un texto." },
  number: { en: "This must be a number.", es: "Tiene que ser un número." },
  int: { en: "This must be a whole number.", es: "Tiene que ser un número sin decimales." },
  boolean: { en: "This must be true or false.", es: "Tiene que ser true o false." },
  array: { en: "This must be a list.", es: "Tiene que ser una lista." },
  object: { en: "This must be an object with fields.", es: "Tiene que ser un objeto con campos." },
  record: { en: "This must be an object of names and values.", es: "Tiene que ser un objeto de nombres y valores." },
};

const formats: Record<string, Pair<string>> = {
  uuid: { en: "This is not an id (a UUID).", es: "No es un identificador (UUID)." },
  email: {
    en: "This is not an e-mail address, as ana@example.com.",
    es: "No es una dirección de correo, como ana@example.com.",
  },
  date: { en: "This is not a day that exists, as 2026-11-23.", es: "No es un día que exista, como 2026-11-23." },
  datetime: {
    en: "This is not a moment, as 2026-11-23T10:00:00Z.",
    es: "No es un momento, como 2026-11-23T10:00:00Z.",
  },
  url: {
    en: "This is not a web address, as https://example.com.",
    es: "No es una dirección web, como https://example.com.",
  },
};

/** An amount sent as a number of JSON is shown as it is to be written. */
function typeSentence(expected: string, input: unknown): Pair<string> {
  if (expected === "string" && typeof input === "number") {
    const written = JSON.stringify(String(input));
    return { en: said.asText.en(written), es: said.asText.es(written) };
  }
  return types[expected] ?? said.unfit;
}

type Bound = Extract<Issue, { code: "too_small" | "too_big" }>;

function boundSentence(issue: Bound, language: Language): string {
  const isLeast = issue.code === "too_small";
  const bound = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  if (isLeast && bound === 1 && issue.origin === "string") return bounds.empty[language];
  const [least, most] =
    issue.origin === "string" ? bounds.text : issue.origin === "array" ? bounds.list : bounds.number;
  return (isLeast ? least : most)[language](bound);
}

type Counted = Pair<(count: number) => string>;

const bounds: { empty: Pair<string>; text: [Counted, Counted]; list: [Counted, Counted]; number: [Counted, Counted] } =
  {
    empty: { en: "This must not be empty.", es: "No puede quedar vacío." },
    text: [
      {
        en: (n) => `This must have at least ${n} characters.`,
        es: (n) => `Tiene que tener ${n} caracteres como mínimo.`,
      },
      {
        en: (n) => `This must have at most ${n} characters.`,
        es: (n) => `Tiene que tener ${n} caracteres como máximo.`,
      },
    ],
    list: [
      { en: (n) => `This list must have at least ${n}.`, es: (n) => `Esta lista tiene que tener ${n} como mínimo.` },
      { en: (n) => `This list must have at most ${n}.`, es: (n) => `Esta lista tiene que tener ${n} como máximo.` },
    ],
    number: [
      { en: (n) => `This must be at least ${n}.`, es: (n) => `Tiene que ser ${n} como mínimo.` },
      { en: (n) => `This must be at most ${n}.`, es: (n) => `Tiene que ser ${n} como máximo.` },
    ],
  };

/** Of a name that is only written otherwise, as external_id, the right one is told. */
export function unknownSentence(key: string, names: readonly string[], language: Language): string {
  const meant = names.find((name) => plain(name) === plain(key));
  return meant ? said.meant[language](meant) : said.unknown[language];
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

function namesIn(schema: object | undefined): string[] {
  const def = (schema as z.core.$ZodObject | undefined)?._zod.def; // only objects find names that they do not know
  return Object.keys(def?.shape ?? {});
}
