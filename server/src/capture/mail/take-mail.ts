import { Readable } from "node:stream";
import type { MailPart, ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { type Origin, systemActor } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { type Arrived, receiving } from "../../platform/contents/receive.ts";
import type { Edge } from "../../platform/edge.ts";
import { parseApart } from "./parse-apart.ts";
import { type ArrivedPart, receiveMail } from "./receive-mail.ts";

type Place = { edge: Edge; workspaceId: Id<"workspaces">; origin: Origin };

/**
 * Takes in a raw mail: reads it, puts it and what came with it in their places, and only then lets a transaction name them. Trato itself
 * does so, for a mail may answer any record, whoever hands it over.
 */
export async function takeMail(place: Place, source: Readable): Promise<ReceivedArrival> {
  const { folder } = place.edge.site.contents;
  return receiving(source, { folder, claimed: "text/plain" }, async (raw) => {
    const mail = await parseApart(raw.path);
    return withParts(place, filesOf(mail), [], (parts) => keep(place, { mail, raw, parts }));
  });
}

/** A picture within the text is looked at there. */
const filesOf = (mail: ReadMail | null): MailPart[] =>
  (mail?.parts ?? []).filter(
    ({ contentId, content }) => content.length > 0 && !(contentId && mail?.html?.includes(`cid:${contentId}`)),
  );

/** Each file arrives as one that is sent by itself does: measured, looked at, and gone from there when the work is done. */
async function withParts<T>(
  place: Place,
  [part, ...rest]: readonly MailPart[],
  arrived: readonly ArrivedPart[],
  work: (parts: readonly ArrivedPart[]) => Promise<T>,
): Promise<T> {
  if (!part) return work(arrived);
  const receipt = { folder: place.edge.site.contents.folder, claimed: part.mediaType };
  return receiving(Readable.from([Buffer.from(part.content)]), receipt, (content) =>
    withParts(place, rest, [...arrived, { part, content }], work),
  );
}

type Read = { mail: ReadMail | null; raw: Arrived; parts: readonly ArrivedPart[] };

async function keep({ edge, workspaceId, origin }: Place, { mail, raw, parts }: Read): Promise<ReceivedArrival> {
  const contents = contentsAt(edge.site.contents);
  for (const { sha256, path } of [raw, ...parts.map(({ content }) => content)])
    await contents.keep({ workspaceId, sha256 }, path);
  return edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    await keepHeld(ctx, raw);
    return receiveMail(ctx, { mail, raw, parts });
  });
}
