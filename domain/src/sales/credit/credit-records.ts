import * as z from "zod/mini";
import { decimal, id } from "../../schemas.ts";

/** What a company may owe with its orders, how much of that they use, what a document adds, and what of it goes beyond; in `currency`, the workspace's. */
export const Credit = z.object({
  limit: decimal(),
  used: decimal(),
  amount: decimal(),
  excess: decimal(),
  currency: z.string(),
});
export type Credit = z.output<typeof Credit>;

/** The company whose limit holds for a contact, or the contact where it belongs to none; without a limit `limit` and `left` are null. */
export const ContactCredit = z.object({
  holder: z.object({ id: id<"contacts">(), name: z.string() }),
  limit: z.nullable(decimal()),
  used: decimal(),
  left: z.nullable(decimal()),
  currency: z.string(),
});
export type ContactCredit = z.output<typeof ContactCredit>;
