import * as z from "zod/mini";
import { email, id, name, page, text, version } from "../schemas.ts";

/** A message that somebody writes to a customer about a record. */
export const emailDraft = { to: email(), subject: name(500), body: text(20_000) };

export const ListMessages = z.object({
  ...page,
  state: z.optional(z.enum(["waiting", "sent", "failed", "withdrawn"])),
});
export type ListMessages = z.output<typeof ListMessages>;

export const OneMessage = z.object({ messageId: id<"messages">() });
export type OneMessage = z.output<typeof OneMessage>;

export const VersionedMessage = z.object({ messageId: id<"messages">(), version });
export type VersionedMessage = z.output<typeof VersionedMessage>;
