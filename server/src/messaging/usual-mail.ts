import type { DocumentMail } from "@trato/domain/messaging/records.ts";
import { type Phrases, speak } from "@trato/domain/words.ts";
import type { Partner } from "../documents/read-partner.ts";
import type { Context } from "../platform/context.ts";

/** What a mail that brings a document says, in the reader's language, unless somebody writes otherwise. */
export function usualMail(
  ctx: Context,
  mail: { subject: Phrases[string]; body: Phrases[string] },
  { email, reader, language }: Pick<Partner, "email" | "reader" | "language">,
  given: { number: string | null; attachment: string },
): DocumentMail {
  const { workspace, actor } = ctx;
  const words = { number: given.number, name: reader, workspace: workspace.name, sender: actor.name || workspace.name };
  const say = (part: "subject" | "body") => speak(mail, part, language, words);
  return { to: email, subject: say("subject"), body: say("body"), attachment: given.attachment };
}
