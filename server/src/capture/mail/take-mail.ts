import type { Readable } from "node:stream";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import { systemActor } from "../../platform/context.ts";
import { keepArrived } from "../../platform/contents/contents-place.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import { type Arrived, receiving } from "../../platform/contents/receive.ts";
import type { MailWay } from "./mail-way.ts";
import { parseApart } from "./parse-apart.ts";
import { receiveMail } from "./receive-mail.ts";
import { type ArrivedPart, type Place, withMailFiles } from "./with-mail-files.ts";

/**
 * Takes in a raw mail: reads it, puts it and what came with it in their places, and only then lets a transaction name them. Trato itself
 * does so, for a mail may answer any record, whoever hands it over.
 */
export async function takeMail(place: Place, source: Readable, way?: MailWay): Promise<ReceivedArrival> {
  const { folder } = place.edge.site.contents;
  return receiving(source, { folder, claimed: "text/plain" }, async (raw) => {
    const mail = way?.isUnreadable ? null : await parseApart(raw.path);
    return withMailFiles(place, mail, (parts) => keep(place, { mail, raw, parts, way }));
  });
}

type Read = { mail: ReadMail | null; raw: Arrived; parts: readonly ArrivedPart[]; way: MailWay | undefined };

async function keep({ edge, workspaceId, origin }: Place, { mail, raw, parts, way }: Read): Promise<ReceivedArrival> {
  await keepArrived(edge.site.contents, workspaceId, raw);
  return edge.run({ workspaceId, actor: systemActor }, "write", origin, async (ctx) => {
    await keepHeld(ctx, raw);
    const received = await receiveMail(ctx, { mail, raw, parts, way });
    await way?.kept(ctx, received);
    return received;
  });
}
