import { Readable } from "node:stream";
import type { MailPart, ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Origin } from "../../platform/context.ts";
import { keepArrived } from "../../platform/contents/contents-place.ts";
import { type Arrived, receiving } from "../../platform/contents/receive.ts";
import type { Edge } from "../../platform/edge.ts";

/** Where a mail comes in. */
export type Place = { edge: Edge; workspaceId: Id<"workspaces">; origin: Origin };

/** A file that came with a mail, where it arrived. */
export type ArrivedPart = { part: MailPart; content: Arrived };

/** Works with the files of a mail, each of which is in its place before anything names it; afterwards nothing of them is left where they arrived. */
export function withMailFiles<T>(
  place: Place,
  mail: ReadMail | null,
  work: (parts: readonly ArrivedPart[]) => Promise<T>,
): Promise<T> {
  return withParts(place, filesOf(mail), [], work);
}

/** A picture within the text is looked at there. */
const filesOf = (mail: ReadMail | null): MailPart[] =>
  (mail?.parts ?? []).filter(
    ({ contentId, content }) => content.length > 0 && !(contentId && mail?.html?.includes(`cid:${contentId}`)),
  );

/** Each file arrives as one that is sent by itself does: measured and looked at. */
async function withParts<T>(
  place: Place,
  [part, ...rest]: readonly MailPart[],
  arrived: readonly ArrivedPart[],
  work: (parts: readonly ArrivedPart[]) => Promise<T>,
): Promise<T> {
  if (!part) return work(arrived);
  const { contents } = place.edge.site;
  const receipt = { folder: contents.folder, claimed: part.mediaType };
  return receiving(Readable.from([Buffer.from(part.content)]), receipt, async (content) => {
    await keepArrived(contents, place.workspaceId, content);
    return withParts(place, rest, [...arrived, { part, content }], work);
  });
}
