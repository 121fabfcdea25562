import type { DocumentMail } from "@trato/domain/messaging/records.ts";
import { type Phrases, speak } from "@trato/domain/words.ts";
import type { Partner } from "../documents/read-partner.ts";
import type { Context } from "../platform/context.ts";
import type { Print } from "../platform/print/typeset.ts";
import { unprintableIn } from "../platform/print/unprintable.ts";

/** What a mail that brings a document says, in the reader's language, unless somebody writes otherwise. */
export function usualMail(
  ctx: Context,
  mail: { subject: Phrases[string]; body: Phrases[string] },
  { email, reader, language }: Pick<Partner, "email" | "reader" | "language">,
  { number, print }: { number: string | null; print: Print },
): DocumentMail {
  const { workspace, actor } = ctx;
  const words = { number, name: reader, workspace: workspace.name, sender: actor.name || workspace.name };
  const say = (part: "subject" | "body") => speak(mail, part, language, words);
  const told = { attachment: print.name, unprintable: unprintableIn(print.content) };
  return { to: email, subject: say("subject"), body: say("body"), ...told };
}
