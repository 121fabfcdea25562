import * as z from "zod/mini";
import { id, moment, pageOf } from "../../schemas.ts";
import { sameSigns } from "../likeness.ts";
import { likelySurenesses } from "./pairs.ts";

const some = z.nullable(z.string());

/** Why two are likely the same, how sure that is, and since when it is known. */
export const likelyPair = {
  sureness: z.enum(likelySurenesses),
  same: z.array(z.enum(sameSigns)),
  foundAt: moment(),
};

const Paired = z.object({
  id: id<"contacts">(),
  kind: z.enum(["company", "person"]),
  name: z.string(),
  companyName: some,
  email: some,
  phone: some,
  city: some,
  vat: some,
  createdAt: moment(),
});

/** Two contacts that are likely the same, the older first. */
export const ContactPair = z.object({ first: Paired, second: Paired, ...likelyPair });
export type ContactPair = z.output<typeof ContactPair>;
export const ContactPairs = pageOf(ContactPair);

/** Whether somebody said of two that they are not the same. */
export const ToldApart = z.object({ isToldApart: z.boolean() });
export type ToldApart = z.output<typeof ToldApart>;
