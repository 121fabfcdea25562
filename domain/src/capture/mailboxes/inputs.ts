import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import { email, id, line, name, rawText, version } from "../../schemas.ts";
import { securities } from "../../messaging/mail-server.ts";

const mailboxId = id<"mailboxes">();
const path = rawText(500, 1);
const folders = z.array(path).check(z.minLength(1), z.maxLength(10));
const words = z.array(line(200, 1)).check(z.maxLength(500));
const said = z.nullable(line(100, 1));

/** Where it lies, and who reads it; without a user name by its address. */
const place = {
  address: email(),
  host: line(253, 1).check(shaped(/^[\p{L}\p{N}.:_-]+$/u, inputWords.host)),
  port: z.int().check(z.gte(1), z.lte(65_535)),
  security: z.enum(securities),
  userName: z.optional(z.nullable(line(320, 1))),
};

/** A password, or where a refresh token gives tokens (OAuth 2). What is secret of it is told and never asked back: left out, it stays. */
const secrets = {
  password: z.optional(rawText(500, 1)),
  tokenAddress: z.optional(z.nullable(line(500, 1))),
  clientId: z.optional(z.nullable(line(500, 1))),
  clientSecret: z.optional(rawText(1_000)),
  refreshToken: z.optional(rawText(5_000, 1)),
};

/** What becomes of its mails. */
const rules = {
  teamId: z.optional(z.nullable(id<"teams">())),
  source: z.optional(said),
  medium: z.optional(said),
  campaign: z.optional(said),
  ignoredSenders: z.optional(words),
  ignoredWords: z.optional(words),
};

export const CreateMailbox = z.object({
  id: z.optional(mailboxId),
  name: name(100),
  ...place,
  ...secrets,
  folders,
  ...rules,
  isOn: z.optional(z.boolean()),
});
export type CreateMailbox = z.output<typeof CreateMailbox>;

export const EditMailbox = z.extend(z.partial(z.omit(CreateMailbox, { id: true })), { mailboxId, version });
export type EditMailbox = z.output<typeof EditMailbox>;

/** A member's own: no lead comes of it, so nothing is said of any. */
const ofLeads = { teamId: true, source: true, medium: true, campaign: true } as const;

export const CreateOwnMailbox = z.omit(CreateMailbox, ofLeads);
export type CreateOwnMailbox = z.output<typeof CreateOwnMailbox>;

export const EditOwnMailbox = z.omit(EditMailbox, ofLeads);
export type EditOwnMailbox = z.output<typeof EditOwnMailbox>;

export const OneMailbox = z.object({ mailboxId });
export type OneMailbox = z.output<typeof OneMailbox>;

/** Tries what is typed; what opens a mailbox that there is already is known. */
export const TryMailbox = z.object({
  mailboxId: z.optional(mailboxId),
  ...place,
  ...secrets,
  folders: z.optional(z.array(path).check(z.maxLength(10))),
});
export type TryMailbox = z.output<typeof TryMailbox>;
