import type { Sender } from "../sender.ts";

/**
 * Whether a member's own address may stand as sender: only within the domain of the company's sender, for which its mail server may
 * speak (SPF, DKIM, DMARC). Elsewhere receivers would take the mail for a forgery.
 */
export function maySendAs(own: string, company: string): boolean {
  return domainOf(own) === domainOf(company);
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** Whom a mail is from, and where its answers go: null where they go to the same. */
export type From = { from: Sender; replyTo: Sender | null };

/**
 * Whose names stand on a mail. Its writer's name is read; the address is the company's, for which its mail server may speak, and answers go
 * to the writer's own. Where members send from their own addresses, and within the company's domain, that stands there instead.
 */
export function fromOf(
  company: Sender,
  writer: { name: string; email: string | null } | null,
  membersSend: boolean,
): From {
  if (!writer) return { from: company, replyTo: null };
  const { name, email } = writer;
  if (!email) return { from: { name, address: company.address }, replyTo: null };
  const own = { name, address: email };
  if (membersSend && maySendAs(email, company.address)) return { from: own, replyTo: null };
  return { from: { name, address: company.address }, replyTo: own };
}
