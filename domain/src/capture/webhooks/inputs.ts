import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { id, name, rawText, version } from "../../schemas.ts";
import { Mapping } from "./mapping.ts";
import { presetNames } from "./presets.ts";
import { encodings, signatures } from "./signatures.ts";

const webhookId = id<"webhooks">();
/** As long as a guess of it is out of reach; without blanks around it, as it is pasted. */
const secret = z.optional(rawText(500).check(z.trim(), z.minLength(8)));

const settings = {
  teamId: z.optional(z.nullable(id<"teams">())),
  signature: z.optional(z.enum(signatures)),
  /** In which header the proof stands, where that is chosen. */
  header: z.optional(z.string().check(z.trim(), z.toLowerCase(), shaped(/^[a-z0-9-]{1,60}$/, inputWords.header))),
  encoding: z.optional(z.enum(encodings)),
};

/** Without a secret one is made, where one is needed, and shown this once. */
export const CreateWebhook = z.object({
  id: z.optional(webhookId),
  name: name(100),
  preset: z.enum(presetNames),
  secret,
  ...settings,
});
export type CreateWebhook = z.output<typeof CreateWebhook>;

export const EditWebhook = z.object({
  webhookId,
  version,
  name: z.optional(name(100)),
  isOn: z.optional(z.boolean()),
  mapping: z.optional(Mapping),
  ...settings,
});
export type EditWebhook = z.output<typeof EditWebhook>;

export const OneWebhook = z.object({ webhookId });
export type OneWebhook = z.output<typeof OneWebhook>;

export const ChangeWebhookSecret = z.object({ webhookId, secret });
export type ChangeWebhookSecret = z.output<typeof ChangeWebhookSecret>;

/** What opens the leads at their sender; null where they are not to be fetched any more. */
export const SetAccessToken = z.object({
  webhookId,
  accessToken: z.nullable(rawText(2_000).check(z.trim(), z.minLength(8))),
});
export type SetAccessToken = z.output<typeof SetAccessToken>;
