import * as z from "zod/mini";
import { answersOf } from "../fields/field-answers.ts";
import { fieldsIn, ungrouped, withoutReferences } from "../fields/field-lists.ts";
import { nextActivity } from "../fields/next-activity.ts";
import { copiedPageOf, id, moment, named } from "../schemas.ts";
import { contactFields } from "./fields.ts";
import { sameSigns, surenesses } from "./likeness.ts";

const some = z.nullable(z.string());

const plain = withoutReferences(contactFields);
const { kind, name, ...facts } = answersOf(plain);
const { kind: _, name: __, ...listed } = answersOf(ungrouped(fieldsIn(plain, "list")));

/** A contact as its own commands answer it. */
export const Contact = z.object({
  id: id<"contacts">(),
  kind,
  name,
  company: z.nullable(named<"contacts">()),
  ...facts,
  salesperson: z.nullable(named<"members">()),
  /** The position of tax law that somebody set; null where it is chosen by address and tax number. */
  fiscalPositionId: z.nullable(id<"fiscal_positions">()),
  /** The price list that somebody set; null where it is the company's, or chosen by the country. */
  priceListId: z.nullable(id<"price_lists">()),
  archivedAt: z.nullable(moment()),
  externalId: z.optional(some),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  version: z.int(),
});
export type Contact = z.output<typeof Contact>;

/** How sure it is that another one is the same, and by what it was recognised. */
export const likeness = { same: z.array(z.enum(sameSigns)), sureness: z.enum(surenesses) };

/** Another contact that may be the same one. */
export const LikelyDuplicate = z.object({
  id: id<"contacts">(),
  kind,
  name,
  email: some,
  vat: some,
  ...likeness,
});
export type LikelyDuplicate = z.output<typeof LikelyDuplicate>;
export const LikelyDuplicates = z.object({ items: z.array(LikelyDuplicate) });

/** A contact's page: itself, its people, what else may be the same one, and how much there is about it. */
export const ContactPage = z.extend(Contact, {
  people: z.array(z.object({ id: id<"contacts">(), name: z.string(), jobTitle: some, email: some, phone: some })),
  likelyDuplicates: z.array(LikelyDuplicate),
  counts: z.object({ opportunities: z.int(), sales: z.int(), purchases: z.int() }),
});
export type ContactPage = z.output<typeof ContactPage>;

/** A contact in the list. */
export const ContactRow = z.object({
  id: id<"contacts">(),
  kind,
  name,
  companyName: some,
  ...listed,
  salespersonName: some,
  nextActivity,
  /** The name as the list is sorted by it. */
  sortName: z.string(),
  externalId: z.optional(some),
  archivedAt: z.nullable(moment()),
  updatedAt: z.optional(moment()),
  version: z.int(),
});
export type ContactRow = z.output<typeof ContactRow>;
export const ContactList = copiedPageOf(ContactRow);
