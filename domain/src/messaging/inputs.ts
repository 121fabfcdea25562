import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { inWords, shaped } from "../inputs/said.ts";
import { email, id, line, moment, name, page, rawText, text, version } from "../schemas.ts";
import { senderText } from "../sender.ts";
import { messageStates } from "./lifecycle.ts";
import { copies } from "./addresses.ts";
import { unfilledIn } from "./templates/template-texts.ts";
import { securities } from "./mail-server.ts";
import { replyAddress } from "./reply-address.ts";

/** Who reads it too; those of bcc are unseen by the others. */
export const copied = { cc: z.optional(copies()), bcc: z.optional(copies()) };

/** When it is to leave; left out, some seconds later. */
export const wished = () => z.optional(moment());

const isFilled = inWords(
  z.refine<string>((written) => unfilledIn(written) === null),
  inputWords.filled,
);

/** What a customer reads: a placeholder that nobody filled in is none of it. */
export const mailSubject = () => name(500).check(isFilled);
export const mailBody = () => text(20_000).check(isFilled);

/** A message that somebody writes to a customer about a record. */
export const emailDraft = { to: email(), ...copied, subject: mailSubject(), body: mailBody(), sendAt: wished() };

/** The same with the delivery note of a delivery. */
export const SendDeliveryNote = z.object({ deliveryId: id<"transfers">(), ...emailDraft });
export type SendDeliveryNote = z.output<typeof SendDeliveryNote>;

export const ListMessages = z.object({
  ...page,
  state: z.optional(z.enum(messageStates)),
});
export type ListMessages = z.output<typeof ListMessages>;

export const OneMessage = z.object({ messageId: id<"messages">() });
export type OneMessage = z.output<typeof OneMessage>;

export const VersionedMessage = z.object({ messageId: id<"messages">(), version });
export type VersionedMessage = z.output<typeof VersionedMessage>;

/** How the company sends mail; without a host it has no server of its own. The password is told and never asked back: left out, it stays. */
export const EditMailSettings = z.object({
  host: z.optional(z.nullable(line(253, 1).check(shaped(/^[\p{L}\p{N}.:_-]+$/u, inputWords.host)))),
  port: z.optional(z.int().check(z.gte(1), z.lte(65_535))),
  security: z.optional(z.enum(securities)),
  userName: z.optional(z.nullable(line(320, 1))),
  password: z.optional(z.nullable(rawText(500, 1))),
  sender: z.optional(z.nullable(senderText())),
  membersSend: z.optional(z.boolean()),
  replyAddress: z.optional(z.nullable(replyAddress())),
  version,
});
export type EditMailSettings = z.output<typeof EditMailSettings>;
