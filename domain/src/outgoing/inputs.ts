import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import { id, moment, name, page, rawText, version } from "../schemas.ts";
import { eventStates, toldChanges, toldKinds } from "./choices.ts";

const outgoingWebhookId = id<"outgoing_webhooks">();
const address = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(2_000), shaped(/^[\x21-\x7e]*$/, inputWords.kept));
const different = <Value extends string>(values: Value[]) => [...new Set(values)];
const kinds = z.pipe(z.array(z.enum(toldKinds)).check(z.minLength(1), z.maxLength(20)), z.transform(different));
const changes = z.pipe(z.array(z.enum(toldChanges)).check(z.minLength(1), z.maxLength(10)), z.transform(different));

/** Without changes it is told of all of them. */
export const CreateOutgoingWebhook = z.object({
  id: z.optional(outgoingWebhookId),
  name: name(100),
  address,
  kinds,
  changes: z.optional(changes),
});
export type CreateOutgoingWebhook = z.output<typeof CreateOutgoingWebhook>;

export const EditOutgoingWebhook = z.object({
  outgoingWebhookId,
  version,
  name: z.optional(name(100)),
  address: z.optional(address),
  kinds: z.optional(kinds),
  changes: z.optional(changes),
  isOn: z.optional(z.boolean()),
});
export type EditOutgoingWebhook = z.output<typeof EditOutgoingWebhook>;

export const OneOutgoingWebhook = z.object({ outgoingWebhookId });
export type OneOutgoingWebhook = z.output<typeof OneOutgoingWebhook>;

/** A secret as Standard Webhooks writes it: base64 of 24 to 64 bytes. Without one it is made, and shown this once. */
export const ChangeOutgoingSecret = z.object({
  outgoingWebhookId,
  secret: z.optional(
    rawText(100).check(z.trim(), shaped(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, inputWords.webhookSecret)),
  ),
});
export type ChangeOutgoingSecret = z.output<typeof ChangeOutgoingSecret>;

export const ListOutgoingEvents = z.object({
  outgoingWebhookId,
  state: z.optional(z.enum(eventStates)),
  ...page,
});
export type ListOutgoingEvents = z.output<typeof ListOutgoingEvents>;

export const ReplayOutgoingEvent = z.object({ outgoingEventId: id<"outgoing_events">() });
export type ReplayOutgoingEvent = z.output<typeof ReplayOutgoingEvent>;

/** All that failed since. */
export const ReplayOutgoingEvents = z.object({ outgoingWebhookId, failedSince: moment() });
export type ReplayOutgoingEvents = z.output<typeof ReplayOutgoingEvents>;
