import { randomBytes } from "node:crypto";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { bytesOfId } from "../../platform/id-bytes.ts";
import { proofOf, provenContent, type Site } from "../../platform/site.ts";

/** What a form was given out with: what tells it from all others, and when that was, in milliseconds. */
export type FormTicket = { id: string; givenAt: number };

const purpose = "web form";
const [idBytes, timeBytes, randomSize] = [16, 6, 10];

/** A ticket for one filling in of a form; only Trato makes them, and none is kept. */
export function giveTicket(site: Site, formId: WebForm["id"], now: number): string {
  const time = Buffer.alloc(timeBytes);
  time.writeUIntBE(now, 0, timeBytes);
  const content = Buffer.concat([bytesOfId(formId), time, randomBytes(randomSize)]);
  return Buffer.concat([content, proofOf(site, purpose, content)]).toString("base64url");
}

/** Reads a ticket; null where Trato never gave it out with this form. */
export function readTicket(site: Site, formId: WebForm["id"], ticket: string): FormTicket | null {
  const content = provenContent(site, purpose, ticket);
  if (content?.length !== idBytes + timeBytes + randomSize) return null;
  if (!content.subarray(0, idBytes).equals(bytesOfId(formId))) return null;
  const id = content.subarray(idBytes).toString("base64url");
  return { id, givenAt: content.readUIntBE(idBytes, timeBytes) };
}
