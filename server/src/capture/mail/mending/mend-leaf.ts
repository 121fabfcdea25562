import { decodedBytes } from "./decoded-bytes.ts";
import { decodedText, isMisread } from "./decoded-text.ts";
import type { Fields, Structured } from "./fields.ts";
import { unflowed } from "./flowed.ts";
import { withoutFiles } from "./uuencoded.ts";

/** A file that came with a mail. */
export type KeptFile = { filename: string | null; mimeType: string; content: Uint8Array };

type Place = { files: KeptFile[]; depth: number; charset: string | null };

/** A part without parts: its text in letters that every reader knows, or its bytes in an encoding that changes none of them. */
export function mendLeaf(fields: Fields, body: string, { files, depth }: Place): string {
  const type = fields.structured("content-type");
  const isText = /^(text\/(plain|html))?$/.test(type.value) && !isAttached(fields);
  const encoding = fields.encoding();
  if (!isText) return asFile(fields, body, { type, files, encoding });
  const name = depth > 0 ? fields.fileName() : null;
  const bytes = decodedBytes(body, encoding);
  if (name) files.push({ filename: name, mimeType: type.value || "text/plain", content: bytes });
  const text = mendedText(bytes, type, files);
  return text === null
    ? fields.before(body)
    : inBase64(fields, Buffer.from(text), `${type.value || "text/plain"}; charset=utf-8`);
}

const isAttached = (fields: Fields): boolean => fields.structured("content-disposition").value === "attachment";

const calendars = ["text/calendar", "application/ics"];

/** Of these the bytes are kept apart: readers of mails bring calendars into another form, and look into mails that were sent along. */
export const keptApart: ReadonlySet<string> = new Set([...calendars, "message/rfc822"]);

function asFile(
  fields: Fields,
  body: string,
  { type: { value }, files, encoding }: { type: Structured; files: KeptFile[]; encoding: string },
): string {
  if (calendars.includes(value))
    files.push({ filename: fields.fileName(), mimeType: value, content: decodedBytes(body, encoding) });
  return encoding.includes("base64") ? fields.before(body) : inBase64(fields, decodedBytes(body, encoding));
}

function inBase64(fields: Fields, bytes: Buffer, type?: string): string {
  if (type) fields.set("Content-Type", type);
  fields.set("Content-Transfer-Encoding", "base64");
  return fields.before(bytes.toString("base64").replace(/.{76}/g, "$&\r\n"));
}

const metaCharset = /<meta[^>]{1,200}charset=["']?([\w-]+)/i;

/** Null where every reader reads it as it is meant. */
function mendedText(bytes: Buffer, { value, params }: Structured, files: KeptFile[]): string | null {
  const latin = bytes.toString("latin1");
  const isHtml = value === "text/html";
  const named = params.get("charset") ?? null;
  const charset = named ?? (isHtml ? metaCharset.exec(latin.slice(0, 5_000))?.[1] : null) ?? null;
  const isFlowed = !isHtml && params.get("format")?.toLowerCase() === "flowed" && / \r?\n/.test(latin);
  const holdsFiles = !isHtml && /^begin [0-7]{3,4} /m.test(latin);
  if (!isFlowed && !holdsFiles && !isMisread(bytes, named)) return null;
  const text = decodedText(bytes, charset);
  const { text: without, files: found } = holdsFiles ? withoutFiles(text) : { text, files: [] };
  files.push(...found.map(({ name, content }) => ({ filename: name, mimeType: "application/octet-stream", content })));
  return isFlowed ? unflowed(without, params.get("delsp")?.toLowerCase() === "yes") : without;
}
