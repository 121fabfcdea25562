import { buffer } from "node:stream/consumers";
import type { ReceivedMail } from "@trato/domain/capture/mail/records.ts";
import type { OneMail } from "@trato/domain/capture/inputs.ts";
import type { MailPart } from "@trato/domain/capture/mail/read-mail.ts";
import type { Context } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { parseApart } from "./parse-apart.ts";

/** A mail that arrived, with all that it says, for whoever reaches the record that it lies on. */
export async function getMail(ctx: Context, { mailId }: OneMail): Promise<ReceivedMail> {
  authorize(ctx, "message.read");
  const mail = await own(ctx, "receivedMails")
    .select(["fromName", "fromAddress", "toAddresses as to", "cc", "subject", "body", "hasHtml", "sentAt"])
    .where("arrivalId", "=", mailId)
    .executeTakeFirst();
  const { fromName, fromAddress, ...read } = found(mail);
  return { ...read, from: { name: fromName, address: fromAddress } };
}

/** Where its raw copy lies. */
export async function findMailCopy(ctx: Context, { mailId }: OneMail): Promise<string> {
  authorize(ctx, "message.read");
  const copy = await own(ctx, "arrivals")
    .select("sha256")
    .where("id", "=", mailId)
    .where("source", "=", "mail")
    .executeTakeFirst();
  return found(found(copy).sha256 ?? undefined);
}

/** The mail as HTML in which nothing runs, with the pictures that came with it; null where it has none, or its copy is gone. */
export async function readMailHtml(
  { site }: Pick<Context, "site">,
  name: { workspaceId: string; sha256: string },
): Promise<string | null> {
  const stream = await contentsAt(site.contents).read(name);
  const mail = stream && (await parseApart(await buffer(stream)));
  return mail?.html ? withPictures(mail.html, mail.parts) : null;
}

const mostPictureBytes = 10_000_000;

/** The frame that shows it may fetch nothing, so its own pictures come within it. */
function withPictures(html: string, parts: readonly MailPart[]): string {
  let left = mostPictureBytes;
  const pictures = new Map<string, string>();
  for (const { contentId, mediaType, content } of parts) {
    if (!contentId || !/^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(mediaType) || content.length > left) continue;
    left -= content.length;
    pictures.set(contentId, `data:${mediaType};base64,${Buffer.from(content).toString("base64")}`);
  }
  return html.replace(
    /src="cid:([^"]*)"/g,
    (_, id: string) => `src="${pictures.get(id.replaceAll("&amp;", "&")) ?? ""}"`,
  );
}
