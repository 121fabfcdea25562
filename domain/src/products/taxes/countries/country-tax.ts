import type { Pair } from "../../../words.ts";
import type { ZipRange } from "../../fiscal-positions/fiscal-position.ts";

export type TaxUse = "sale" | "purchase";

/**
 * A tax that a country knows. `code`: its name in this catalogue, the same for sales and purchases. `amount`: per cent,
 * negative for a withholding. `isRate`: an ordinary rate, so that a tax of that rate that somebody made is the same.
 */
export type CountryTax = {
  readonly code: string;
  readonly uses: readonly TaxUse[];
  readonly name: Pair<string>;
  readonly amount: string;
  readonly sequence: number;
  readonly isRate: boolean;
  readonly isReverseCharge: boolean;
  readonly isDefault: boolean;
};

/** What taxes become: by the code of one, the codes of those in its place. */
export type CodeMapping = Readonly<Record<string, readonly string[]>>;

/** A position of a country's tax law, with the note that the law wants on documents; of services, where law tells them from goods. */
export type CountryPosition = {
  readonly code: string;
  readonly name: Pair<string>;
  readonly sequence: number;
  readonly isAutomatic: boolean;
  readonly isVatRequired: boolean;
  readonly isPrivateOnly: boolean;
  readonly country: string | null;
  readonly isInUnion: boolean;
  readonly zipRanges: readonly ZipRange[];
  readonly note: Pair<string> | null;
  readonly serviceNote: Pair<string> | null;
  readonly mappings: Readonly<Record<TaxUse, CodeMapping>>;
  readonly serviceMappings: Readonly<Record<TaxUse, CodeMapping>> | null;
};

/** The taxes of a country in the order in which they are computed, and its positions in the order of their sequence. */
export type CountryTaxes = { readonly taxes: readonly CountryTax[]; readonly positions: readonly CountryPosition[] };

const both: readonly TaxUse[] = ["sale", "purchase"];

export const sameIn = (text: string): Pair<string> => ({ en: text, es: text });

/** "21 %", with the decimal sign of the language. */
export const percentPair = (rate: string): Pair<string> => ({ en: `${rate} %`, es: `${rate.replace(".", ",")} %` });

/** The code of an ordinary rate. */
export const rateCode = (rate: string): string => `vat${rate}`;

/** Whether a tax is one of those offered first: an ordinary rate, or one that somebody made (without a code). */
export const isUsualTax = (code: string | null): boolean => code === null || code.startsWith(rateCode(""));

type Given = Partial<CountryTax> & Pick<CountryTax, "code" | "name" | "amount" | "sequence">;

/** A tax of sales and purchases, unless something else is said. */
export const countryTax = (given: Given): CountryTax => ({
  uses: both,
  isRate: false,
  isReverseCharge: false,
  isDefault: false,
  ...given,
});

export type GivenPosition = Partial<CountryPosition> & Pick<CountryPosition, "code" | "name" | "sequence">;

/** A position that somebody chooses by hand and that changes nothing, unless something else is said. */
export const countryPosition = (given: GivenPosition): CountryPosition => ({
  isAutomatic: false,
  isVatRequired: false,
  isPrivateOnly: false,
  country: null,
  isInUnion: false,
  zipRanges: [],
  note: null,
  serviceNote: null,
  mappings: { sale: {}, purchase: {} },
  serviceMappings: null,
  ...given,
});

/** Each of these taxes becomes what is said of it. */
export const mappingOf = (codes: readonly string[], to: (code: string) => readonly string[]): CodeMapping =>
  Object.fromEntries(codes.map((code) => [code, to(code)]));
