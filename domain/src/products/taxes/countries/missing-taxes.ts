import type { Decimal } from "../../../decimal.ts";
import { exact, isEqual } from "../../../decimal.ts";
import type { TaxMapping } from "../../fiscal-positions/fiscal-position.ts";
import type { AmountKind, TaxId } from "../taxes.ts";
import type { CountryPosition, CountryTax, CountryTaxes, TaxUse } from "./country-tax.ts";

/** A tax of a workspace. `code`: which of the catalogue's it is, null for one that somebody made. */
export type KeptTax = {
  readonly id: TaxId;
  readonly code: string | null;
  readonly use: TaxUse;
  readonly name: string;
  readonly amountKind: AmountKind;
  readonly amount: Decimal;
  readonly reverseCharge: boolean;
};

/** The taxes of a workspace by use and code, the one that stands for it first, then others of the same ordinary rate. */
export type KnownTaxes = Map<string, TaxId[]>;

export const keyOf = (use: TaxUse, code: string): string => `${use} ${code}`;

/** A tax of a catalogue for one use. */
export type UsedTax = { readonly tax: CountryTax; readonly use: TaxUse };

export const usedTaxes = ({ taxes }: CountryTaxes): UsedTax[] =>
  (["sale", "purchase"] as const).flatMap((use) =>
    taxes.filter(({ uses }) => uses.includes(use)).map((tax) => ({ tax, use })),
  );

/** Which taxes of the catalogue a workspace has: by code, by name in either language, or an ordinary rate by its percentage. */
export function knownTaxes(catalogue: CountryTaxes, kept: readonly KeptTax[]): KnownTaxes {
  return new Map(
    usedTaxes(catalogue).flatMap(({ tax, use }) => {
      const own = kept.filter((each) => each.use === use);
      const coded = own.filter(({ code }) => code === tax.code);
      const called = own.filter(({ code, name }) => code === null && (name === tax.name.en || name === tax.name.es));
      const rated = tax.isRate ? own.filter((each) => each.code === null && isOfRate(each, tax)) : [];
      const ids = new Set([...coded, ...called, ...rated].map(({ id }) => id));
      return ids.size === 0 ? [] : [[keyOf(use, tax.code), [...ids]] as const];
    }),
  );
}

const isOfRate = ({ amountKind, amount, reverseCharge }: KeptTax, tax: CountryTax): boolean =>
  amountKind === "percent" && !reverseCharge && isEqual(exact(amount), exact(tax.amount));

/** The positions of the catalogue that a workspace has neither by code nor by name. */
export function missingPositions(
  { positions }: CountryTaxes,
  kept: readonly { code: string | null; name: string }[],
): CountryPosition[] {
  return positions.filter(
    ({ code, name }) => !kept.some((own) => own.code === code || own.name === name.en || own.name === name.es),
  );
}

/**
 * What a position of the catalogue does to the taxes of a workspace. Where several are of one rate each is mapped, and one
 * that stays stays itself. What the workspace does not have is left out.
 */
export function mappingsAmong({ mappings, serviceMappings }: CountryPosition, known: KnownTaxes): TaxMapping[] {
  return (["sale", "purchase"] as const).flatMap((use) =>
    Object.entries(mappings[use]).flatMap(([code, becomes]) =>
      (known.get(keyOf(use, code)) ?? []).map((from) => {
        const among = (codes: readonly string[]) =>
          codes.flatMap((other) => (other === code ? [from] : (known.get(keyOf(use, other)) ?? []).slice(0, 1)));
        const services = serviceMappings?.[use][code];
        return { from, to: among(becomes), ...(services && { services: among(services) }) };
      }),
    ),
  );
}

/** A position that a workspace has of its country. */
export type KeptPosition = {
  readonly code: string | null;
  readonly name: string;
  readonly mappings: readonly TaxMapping[];
  readonly serviceNoteEn: string | null;
  readonly serviceNoteEs: string | null;
};

/** The positions of the catalogue that tell services from goods where the workspace's own of that code does not; with its own. */
export function withoutServices<Kept extends KeptPosition>(
  { positions }: CountryTaxes,
  kept: readonly Kept[],
): { position: CountryPosition; own: Kept }[] {
  return positions.flatMap((position) => {
    const own = kept.find(({ code }) => code === position.code);
    if (!own || !position.serviceMappings) return [];
    const isTold =
      own.mappings.some(({ services }) => services) || own.serviceNoteEn !== null || own.serviceNoteEs !== null;
    return isTold ? [] : [{ position, own }];
  });
}

/** The mappings of a workspace's own position with what its country does to services; what it does to goods stays as it is. */
export function withServices(own: readonly TaxMapping[], position: CountryPosition, known: KnownTaxes): TaxMapping[] {
  const services = new Map(mappingsAmong(position, known).map((mapping) => [mapping.from, mapping.services]));
  return own.map((mapping) => ({
    ...mapping,
    ...(services.get(mapping.from) && { services: services.get(mapping.from) }),
  }));
}
