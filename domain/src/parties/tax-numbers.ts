import { stdnum } from "stdnum";
import { type Obstacle, obstacle } from "../errors.ts";

/** Numbers that a country gives for something else than taxes. */
const others = new Set(
  "cbu clabe kontonr bank nss svnr vnr nir amka passport pwnr aic ncf aadhaar vid epic bc_bhn onderwijsnummer hkid ssn".split(
    " ",
  ),
);

/** How the country stands before the number, where that is not its code. */
const prefixes: Record<string, string> = { GR: "EL" };

/**
 * What is wrong with a tax number of a country (ISO 3166-1 alpha-2), written with or without the country's prefix, spaces and
 * dots; null where nothing is, or where nobody knows how that country's numbers are made up. A number that bears the prefix of
 * another country is that country's.
 */
export function obstacleToTaxNumber(written: string, country: string, path = "vat"): Obstacle | null {
  const number = written.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const [problem] = problemsOf(number, country);
  if (problem === undefined || isForeign(number, country)) return null;
  return obstacle("invalid", "taxNumber.wrong", { path, country, problem });
}

/** How each kind of tax number of the country refuses it, the nearest first; nothing where one takes it. */
function problemsOf(number: string, country: string): string[] {
  const prefix = prefixes[country] ?? country;
  const bare = number.startsWith(prefix) ? [number.slice(prefix.length)] : [];
  const kinds = Object.entries(stdnum[country] ?? {}).filter(([name]) => !others.has(name));
  const answers = kinds.flatMap(([, kind]) => [number, ...bare].map((each) => kind.validate(each)));
  if (answers.some(({ isValid }) => isValid)) return [];
  const names = answers.map(({ error }) => error?.name ?? "InvalidFormat");
  return names.toSorted((a, b) => nearness.indexOf(b) - nearness.indexOf(a));
}

const nearness = ["InvalidLength", "InvalidFormat", "InvalidComponent", "InvalidChecksum"];

const countryOf = new Map(Object.entries(prefixes).map(([country, prefix]) => [prefix, country]));

function isForeign(number: string, country: string): boolean {
  const prefix = number.slice(0, 2);
  const other = countryOf.get(prefix) ?? prefix;
  return other !== country && stdnum[other] !== undefined && problemsOf(number, other).length === 0;
}
