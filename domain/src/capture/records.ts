import * as z from "zod/mini";
import { kindsHaving } from "../kinds.ts";
import { id, moment, pageOf, permission } from "../schemas.ts";
import { arrivalStates } from "./lifecycle.ts";
import { sources } from "./sources.ts";
import { allReasons } from "./words.ts";

const reason = z.nullable(z.enum(allReasons));
const became = z.enum(kindsHaving("path"));

/** What became of something that arrived: the record that it is or lies on, or the queue with its reason. */
export const ReceivedArrival = z.object({
  arrivalId: id<"arrivals">(),
  /** False: it had arrived before, and nothing was made of it again. */
  isNew: z.boolean(),
  state: z.enum(arrivalStates),
  kind: z.nullable(became),
  id: z.nullable(z.string()),
  reason,
});
export type ReceivedArrival = z.output<typeof ReceivedArrival>;

/** Something that arrived by itself, and what became of it. */
export const Arrival = z.object({
  id: id<"arrivals">(),
  source: z.enum(sources),
  channel: z.string(),
  state: z.enum(arrivalStates),
  reason,
  /** What exactly stood in the way, in words. */
  detail: z.nullable(z.string()),
  title: z.string(),
  sender: z.nullable(z.string()),
  subjectKind: z.nullable(became),
  subjectId: z.nullable(z.string()),
  receivedAt: moment(),
  version: z.int(),
});
export type Arrival = z.output<typeof Arrival>;

export const ArrivalPage = pageOf(Arrival);

/** Whoever it is agreed to be written to: in which words, and when, as far as it was said. */
export const Consent = z.object({ text: z.string(), at: z.nullable(z.string()) });
export type Consent = z.output<typeof Consent>;

/** The same with what was read of it, and the beginning of its raw copy as text. */
export const ArrivalDetails = z.extend(Arrival, {
  read: z.record(z.string(), z.unknown()),
  consent: z.nullable(Consent),
  raw: z.nullable(z.object({ text: z.string(), isWhole: z.boolean(), bytes: z.int() })),
  can: z.object({ take: permission, setAside: permission, putBack: permission, readAgain: permission }),
});
export type ArrivalDetails = z.output<typeof ArrivalDetails>;
