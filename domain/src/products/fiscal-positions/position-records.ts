import * as z from "zod/mini";
import { id, moment, named } from "../../schemas.ts";

const some = z.nullable(z.string());
const taxes = z.array(id<"taxes">());

/** A position of tax law, as it is kept. */
export const FiscalPosition = z.object({
  id: id<"fiscal_positions">(),
  name: z.string(),
  sequence: z.int(),
  isAutomatic: z.boolean(),
  isVatRequired: z.boolean(),
  /** Only for people of no company who have no tax number. */
  isPrivateOnly: z.boolean(),
  country: some,
  isInUnion: z.boolean(),
  zipRanges: z.array(z.object({ from: z.string(), to: z.string() })),
  mappings: z.array(z.object({ from: id<"taxes">(), to: taxes, services: z.optional(taxes) })),
  noteEn: some,
  noteEs: some,
  serviceNoteEn: some,
  serviceNoteEs: some,
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type FiscalPosition = z.output<typeof FiscalPosition>;
export const FiscalPositions = z.object({ items: z.array(FiscalPosition) });

/** Which position somebody would get, from where, for which address, and why not each of the others. */
export const FiscalPositionChosen = z.object({
  position: z.nullable(named<"fiscal_positions">()),
  from: z.enum(["set", "chosen", "none"]),
  address: z.object({ country: some, zip: some, vat: some, isPrivate: z.boolean() }),
  passedOver: z.array(
    z.object({
      position: named<"fiscal_positions">(),
      why: z.enum(["manual", "domestic", "less_specific", "failed"]),
      filters: z.array(z.enum(["vat", "private", "zip", "state", "country", "countryGroup"])),
    }),
  ),
});
export type FiscalPositionChosen = z.output<typeof FiscalPositionChosen>;

/** What the workspace's country knows and the workspace does not have, by name. */
export const MissingTaxes = z.object({
  country: z.string(),
  taxes: z.array(z.object({ name: z.string(), use: z.enum(["sale", "purchase"]) })),
  positions: z.array(z.string()),
  /** Positions that it has and that do not say what becomes of services. */
  services: z.array(z.string()),
});
export type MissingTaxes = z.output<typeof MissingTaxes>;
