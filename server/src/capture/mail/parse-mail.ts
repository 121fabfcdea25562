import type { MailAddress, MailPart, ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import { visibleText } from "@trato/domain/capture/mail/visible-text.ts";
import { longText, oneLine } from "@trato/domain/one-form.ts";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { cleanHtml, textOfHtml } from "./clean-html.ts";
import { type KeptFile, keptApart } from "./mending/mend-leaf.ts";
import { mendMail } from "./mending/mend-mail.ts";
import { replyIn } from "./reply-in.ts";

const longestLine = 500;
const longestText = 500_000;
const mostPeople = 100;
const mostParts = 100;

/** Reads a raw mail: whoever wrote it meant something, so whatever of it can be read is. */
export async function parseMail(raw: Uint8Array): Promise<ReadMail> {
  const { raw: mended, files } = mendMail(Buffer.from(raw));
  const mail = await PostalMime.parse(mended, {
    maxNestingDepth: 200,
    maxHeadersSize: 4_000_000,
  });
  const html = mail.html === undefined ? null : cleanHtml(mail.html);
  const written = mail.text ?? "";
  const text = textIn(written.trim() || !mail.html ? written : textOfHtml(mail.html));
  const attached = [...mail.attachments.filter(({ mimeType }) => !keptApart.has(mimeType)), ...files];
  const parts = attached.slice(0, mostParts).map(partOf);
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    answers: [...idsIn(mail.references).slice(-50), ...idsIn(mail.inReplyTo)],
    from: peopleIn([mail.from ?? mail.sender])[0] ?? null,
    to: peopleIn(mail.to),
    cc: peopleIn(mail.cc),
    subject: lineIn(mail.subject ?? ""),
    sentAt: momentIn(mail.date),
    headers: headersIn(mail),
    text,
    reply: replyIn(text),
    html,
    parts,
    report: reportIn(parts),
    mentions: mentionsIn(text, parts),
  };
}

const lineIn = (text: string): string => storable(oneLine(text)).slice(0, longestLine).toWellFormed();
const textIn = (text: string): string =>
  storable(visibleText(longText(text)))
    .slice(0, longestText)
    .toWellFormed();
const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

const idsIn = (text: string | undefined): string[] =>
  (text?.match(/<[^<>\s]{1,500}>/g) ?? []).map((id) => id.slice(1, -1));

function peopleIn(given: readonly (Address | undefined)[] | undefined): MailAddress[] {
  const all = (given ?? []).flatMap((each) => (each?.group ? each.group : each ? [each] : []));
  return all
    .slice(0, mostPeople)
    .map(({ name, address }) => ({ name: lineIn(name).slice(0, 200), address: lineIn(address ?? "").slice(0, 320) }))
    .filter(({ name, address }) => name || address);
}

const wellFormed = /\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)?/i;

/** Where only the zone cannot be read, the time is taken as that of Greenwich. */
function momentIn(date = ""): string | null {
  const whole = Date.parse(date);
  const at = Number.isNaN(whole) ? Date.parse(`${wellFormed.exec(date)?.[0] ?? ""} GMT`) : whole;
  const isKept = at > 0 && at < Date.parse("2200-01-01");
  return isKept ? new Date(at).toISOString() : null;
}

/** Of a header that comes more than once the first, which was added last. */
function headersIn({ headers }: Email): Record<string, string> {
  return Object.fromEntries(headers.toReversed().map(({ key, value }) => [key, value.slice(0, 2_000)]));
}

type Attached = KeptFile & Partial<Pick<Attachment, "contentId">>;

function partOf({ filename, mimeType, contentId, content }: Attached | Attachment, index: number): MailPart {
  const name = lineIn(withoutFolders(filename ?? "")).slice(-200) || nameOf(mimeType, index);
  const bytes = typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
  return { name, mediaType: mimeType, contentId: contentId?.replace(/^<|>$/g, "") ?? null, content: bytes };
}

/** A path of the machine that it comes from is no part of a name; a stroke within a name is, as a number of a document has it. */
const withoutFolders = (name: string): string =>
  (name.split("\\").at(-1) ?? "")
    .split("/")
    .filter((piece) => !/^\.*$/.test(piece.trim()))
    .join("_");

const endings: Record<string, string> = {
  "message/rfc822": "eml",
  "message/global": "eml",
  "message/news": "eml",
  "text/calendar": "ics",
  "text/plain": "txt",
  "text/html": "html",
};

const nameOf = (mediaType: string, index: number): string =>
  `${index + 1}.${endings[mediaType] ?? mediaType.split("/")[1]?.replace(/[^\w]/g, "") ?? "bin"}`;

const asText = ({ content }: MailPart): string => Buffer.from(content.subarray(0, 200_000)).toString("latin1");

const reportIn = (parts: readonly MailPart[]): string =>
  parts
    .filter(({ mediaType }) => mediaType === "message/delivery-status")
    .map(asText)
    .join("\n");

/** A report names the mail that it is about in its own text, or holds that mail's headers as a part. */
function mentionsIn(text: string, parts: readonly MailPart[]): string[] {
  const reports = parts.filter(({ mediaType }) => /^(message|text)\//.test(mediaType));
  const texts = [text, ...reports.map(asText)];
  return [...new Set(texts.flatMap((each) => idsIn(each.slice(0, 200_000))))].slice(0, 100);
}
