import * as z from "zod/mini";
import { id, moment } from "../schemas.ts";
import { eventStates, offReasons, sendProblems, toldChanges, toldKinds } from "./choices.ts";

/** To where it is told what changed, in whose name, and how it goes; nothing of its secrets. */
export const OutgoingWebhook = z.object({
  id: id<"outgoing_webhooks">(),
  name: z.string(),
  address: z.string(),
  kinds: z.array(z.enum(toldKinds)),
  changes: z.array(z.enum(toldChanges)),
  /** Whose it is: it is told what this member sees. */
  memberId: id<"members">(),
  memberName: z.string(),
  isOn: z.boolean(),
  offBecause: z.nullable(z.enum(offReasons)),
  /** Without one nothing is sent. */
  hasSecret: z.boolean(),
  /** The secret of before signs too, until it is ended. */
  hasFormerSecret: z.boolean(),
  /** When its receiver accepted something the last time, and since when it has not. */
  acceptedAt: z.nullable(moment()),
  failingSince: z.nullable(moment()),
  /** How many events wait, as far as they are counted, and how many were given up. */
  waiting: z.int(),
  failed: z.int(),
  version: z.int(),
});
export type OutgoingWebhook = z.output<typeof OutgoingWebhook>;

export const OutgoingWebhooks = z.object({ items: z.array(OutgoingWebhook) });

/** The same with the secret, which is shown this once; null where it was brought along. */
export const OutgoingWebhookWithSecret = z.extend(OutgoingWebhook, { secret: z.nullable(z.string()) });
export type OutgoingWebhookWithSecret = z.output<typeof OutgoingWebhookWithSecret>;

/** That a record changed, and what became of telling it. */
export const OutgoingEvent = z.object({
  id: id<"outgoing_events">(),
  kind: z.enum(toldKinds),
  recordId: z.uuid(),
  /** What the record is called now; null where it is gone, or not one's to see. */
  recordName: z.nullable(z.string()),
  change: z.enum(toldChanges),
  happenedAt: moment(),
  state: z.enum(eventStates),
  tries: z.int(),
  /** When it is sent next, and was sent last. */
  dueAt: z.nullable(moment()),
  triedAt: z.nullable(moment()),
  /** What was answered: the status and the first of what came with it, or why nothing came. */
  status: z.nullable(z.int()),
  answer: z.nullable(z.string()),
  problem: z.nullable(z.enum(sendProblems)),
});
export type OutgoingEvent = z.output<typeof OutgoingEvent>;

export const OutgoingEventPage = z.object({ items: z.array(OutgoingEvent), nextCursor: z.nullable(z.string()) });

export const RemovedOutgoingWebhook = z.object({ id: id<"outgoing_webhooks">() });

/** How many are sent again. */
export const ReplayedEvents = z.object({ replayed: z.int() });
