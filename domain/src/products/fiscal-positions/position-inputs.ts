import * as z from "zod/mini";
import { country, flag, id, line, name, text, version } from "../../schemas.ts";

const positionId = id<"fiscal_positions">();
const sequence = z.int().check(z.gte(0), z.lte(100_000));
const zip = () => line(20, 1);

const taxes = () => z.array(id<"taxes">()).check(z.maxLength(10));

/** A tax and what stands in its place: several, one, or none; of services, where that is something else. */
const mapping = z.object({ from: id<"taxes">(), to: taxes(), services: z.optional(taxes()) });
const note = () => z.optional(z.nullable(text(500, 1)));

/** Where a position holds: one country, the European Union, or anywhere; there within postal codes, where some are said. */
const facts = {
  sequence: z.optional(sequence),
  isAutomatic: z.optional(z.boolean()),
  isVatRequired: z.optional(z.boolean()),
  isPrivateOnly: z.optional(z.boolean()),
  country: z.optional(z.nullable(country())),
  isInUnion: z.optional(z.boolean()),
  zipRanges: z.optional(z.array(z.object({ from: zip(), to: zip() })).check(z.maxLength(20))),
  mappings: z.optional(z.array(mapping).check(z.maxLength(200))),
  noteEn: note(),
  noteEs: note(),
  /** What is to be said of services, where that is something else. */
  serviceNoteEn: note(),
  serviceNoteEs: note(),
};

export const CreateFiscalPosition = z.object({ id: z.optional(positionId), name: name(100), ...facts });
export type CreateFiscalPosition = z.output<typeof CreateFiscalPosition>;

export const EditFiscalPosition = z.object({
  fiscalPositionId: positionId,
  version,
  name: z.optional(name(100)),
  ...facts,
});
export type EditFiscalPosition = z.output<typeof EditFiscalPosition>;

export const OneFiscalPosition = z.object({ fiscalPositionId: positionId });
export type OneFiscalPosition = z.output<typeof OneFiscalPosition>;

export const ListFiscalPositions = z.object({ archived: z._default(z.enum([...flag.options, "any"]), "false") });
export type ListFiscalPositions = z.output<typeof ListFiscalPositions>;

/** Whose position is asked for: a contact's, or that of whoever has this address and tax number. */
export const FiscalPositionChoice = z.object({
  contactId: z.optional(id<"contacts">()),
  /** Where the goods go, where that is another address. */
  deliveryAddressId: z.optional(id<"addresses">()),
  country: z.optional(country()),
  zip: z.optional(line(20)),
  vat: z.optional(line(50)),
  /** A person of no company. */
  isPerson: z.optional(flag),
});
export type FiscalPositionChoice = z.output<typeof FiscalPositionChoice>;
