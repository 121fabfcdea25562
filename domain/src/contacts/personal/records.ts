import * as z from "zod/mini";
import { id, moment, named, pageOf } from "../../schemas.ts";

/** Why a record is thought to be his. */
export const foundBy = ["chosen", "customer", "email", "phone"] as const;

/** What of somebody there is, before it is handed out or erased. */
export const PersonalData = z.object({
  records: z.array(
    z.object({
      kind: z.enum(["contact", "lead", "opportunity"]),
      id: z.uuid(),
      name: z.string(),
      email: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      by: z.enum(foundBy),
    }),
  ),
  /** How many rows stand in each table. */
  rows: z.record(z.string(), z.int()),
  /** How many documents stay, and whether some were issued: those keep whom they were for. */
  documents: z.int(),
  areIssued: z.boolean(),
});
export type PersonalData = z.output<typeof PersonalData>;

/** All of it, by the table it stands in, with the files in Base64. */
export const HandedOut = z.object({
  handedOutAt: moment(),
  company: z.string(),
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  files: z.array(
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.int(), content: z.nullable(z.string()) }),
  ),
});
export type HandedOut = z.output<typeof HandedOut>;

/** That it was done, without whose data they were. */
export const Erasure = z.object({
  id: id<"erasures">(),
  askedAt: moment(),
  askedBy: z.nullable(named<"members">()),
  erased: z.record(z.string(), z.int()),
  documents: z.int(),
  finishedAt: z.nullable(moment()),
});
export type Erasure = z.output<typeof Erasure>;
export const Erasures = pageOf(Erasure);
