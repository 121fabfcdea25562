import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Tax } from "../queries.ts";

/** A tax as its form has it. `groupId`: null for a row of its own in the totals. */
export type TaxValues = {
  name: string;
  amountKind: Tax["amountKind"];
  amount: Decimal | null;
  children: Id<"taxes">[];
  priceIncluded: boolean;
  includeBase: boolean;
  isBaseAffected: boolean;
  reverseCharge: boolean;
  sequence: number | null;
  groupId: Id<"tax_groups"> | null;
  isDefault: boolean;
};

const usualSequence = 100;

export const newTax: TaxValues = {
  name: "",
  amountKind: "percent",
  amount: null,
  children: [],
  priceIncluded: false,
  includeBase: false,
  isBaseAffected: true,
  reverseCharge: false,
  sequence: usualSequence,
  groupId: null,
  isDefault: false,
};

export const valuesOf = ({ group, ...tax }: Tax): TaxValues => ({
  name: tax.name,
  amountKind: tax.amountKind,
  amount: tax.amount,
  children: tax.children,
  priceIncluded: tax.priceIncluded,
  includeBase: tax.includeBase,
  isBaseAffected: tax.isBaseAffected,
  reverseCharge: tax.reverseCharge,
  sequence: tax.sequence,
  groupId: group.id,
  isDefault: tax.isDefault,
});

/** What is sent of these values: a group has no rate of its own; what is left empty goes as it is, for the schema to find. */
export function askedOf({ amountKind, amount, sequence, groupId, ...rest }: Partial<TaxValues>) {
  const hasAmount = amount !== undefined && !(amountKind === "group" && amount === null);
  return {
    ...rest,
    ...(hasAmount && { amount: amount as Decimal }), // see above
    ...(sequence !== undefined && { sequence: sequence as number }), // as above
    ...(groupId && { groupId }),
  };
}
