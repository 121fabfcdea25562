import type { Id } from "../../ids.ts";
import type { TaxId } from "../taxes/taxes.ts";

export type FiscalPositionId = Id<"fiscal_positions">;

/** A tax and what it becomes: one tax, several, or none. `services`: what it becomes of a service, where that is something else. */
export type TaxMapping = {
  readonly from: TaxId;
  readonly to: readonly TaxId[];
  readonly services?: readonly TaxId[] | undefined;
};

export type ZipRange = { readonly from: string; readonly to: string };

/**
 * Under which position of tax law a sale stands. Automatic ones are chosen by their filters; null and an empty list
 * filter nothing. `country`, `countryGroup`: ISO codes. `zipRanges`: postal codes from one to another, both within.
 */
export type FiscalPosition = {
  readonly id: FiscalPositionId;
  readonly name: string;
  readonly sequence: number;
  readonly isAutomatic: boolean;
  readonly isVatRequired: boolean;
  /** Only for people who buy for themselves; the reference system knows no such filter. */
  readonly isPrivateOnly?: boolean;
  readonly country: string | null;
  readonly countryGroup: readonly string[] | null;
  readonly states: readonly string[];
  readonly zipRanges: readonly ZipRange[];
  readonly mappings: readonly TaxMapping[];
};

/** `vat`: a valid number with its country's letters, else null. `isPrivate`: whoever has it buys for himself, as no business. */
export type FiscalAddress = {
  readonly country: string | null;
  readonly state: string | null;
  readonly zip: string | null;
  readonly vat: string | null;
  readonly isPrivate?: boolean;
};
