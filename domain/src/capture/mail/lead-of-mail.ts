import { oneLine } from "../../one-form.ts";
import { email } from "../../schemas.ts";
import type { ReadLead } from "../lead-of.ts";
import type { MailAddress, ReadMail } from "./read-mail.ts";

const longestTitle = 200;
const longestDescription = 20_000;

/**
 * What a mail says as a lead: its subject, who wrote it, and what he wrote; null where it says nothing at all. Source: rule R-252.
 */
export function leadOfMail({ subject, from, reply }: Pick<ReadMail, "subject" | "from" | "reply">): ReadLead | null {
  const title = [subject, firstLine(reply), nameOf(from)].find(Boolean);
  if (!title) return null;
  const address = email().safeParse(from?.address ?? "");
  const contactName = oneLine(from?.name ?? "").slice(0, longestTitle);
  const lead = {
    title: title.slice(0, longestTitle).toWellFormed(),
    ...(contactName && { contactName: contactName.toWellFormed() }),
    ...(address.success && { email: address.data }),
    ...(reply && { description: reply.slice(0, longestDescription).toWellFormed() }),
  };
  return { lead, consent: null };
}

const firstLine = (text: string): string => oneLine(text.split("\n").find((line) => line.trim() !== "") ?? "");

/** Who somebody is, by the name or else the address that a mail gives him. */
export const nameOf = (somebody: MailAddress | null): string => oneLine(somebody?.name || (somebody?.address ?? ""));
