import * as z from "zod/mini";
import { id, moment } from "../../schemas.ts";
import { arrivalStates } from "../lifecycle.ts";
import { ReceivedArrival } from "../records.ts";
import { Mapping } from "./mapping.ts";
import { presetNames } from "./presets.ts";
import { encodings, signatures } from "./signatures.ts";

/** From where calls come in, and how they prove it; nothing of its secrets. */
export const Webhook = z.object({
  id: id<"webhooks">(),
  name: z.string(),
  preset: z.enum(presetNames),
  signature: z.enum(signatures),
  header: z.nullable(z.string()),
  encoding: z.enum(encodings),
  isOn: z.boolean(),
  teamId: z.nullable(id<"teams">()),
  /** Where calls are sent to: whoever knows it may send. */
  address: z.string(),
  hasSecret: z.boolean(),
  /** The secret of before opens too, until it is ended. */
  hasFormerSecret: z.boolean(),
  /** Whether what was filled in can be fetched, where calls bring but ids. */
  hasAccessToken: z.boolean(),
  /** What is entered at its sender, who makes sure of the address by it; null where that is done otherwise, or not at all. */
  verifyToken: z.nullable(z.string()),
  /** When something new came by it. */
  lastCallAt: z.nullable(moment()),
  /** Calls that did not prove from whom they come: nothing of them is kept but this. */
  refused: z.int(),
  lastRefusedAt: z.nullable(moment()),
  version: z.int(),
});
export type Webhook = z.output<typeof Webhook>;

export const Webhooks = z.object({ items: z.array(Webhook) });

/** What came by it lately: the body as it was read, as JSON; null where it could not be, is too long, or is forgotten by now. */
export const WebhookCall = z.object({
  arrivalId: id<"arrivals">(),
  state: z.enum(arrivalStates),
  title: z.string(),
  receivedAt: moment(),
  body: z.nullable(z.string()),
});
export type WebhookCall = z.output<typeof WebhookCall>;

export const WebhookDetails = z.extend(Webhook, { mapping: Mapping, calls: z.array(WebhookCall) });
export type WebhookDetails = z.output<typeof WebhookDetails>;

/** The same with the secret, which is shown this once; null where none was made. */
export const WebhookWithSecret = z.extend(Webhook, { secret: z.nullable(z.string()) });
export type WebhookWithSecret = z.output<typeof WebhookWithSecret>;

/** What became of a call: one arrival, or one of each lead that it tells of. */
export const ReceivedCall = z.object({ arrivals: z.array(ReceivedArrival) });
export type ReceivedCall = z.output<typeof ReceivedCall>;
