import { buffer } from "node:stream/consumers";
import type { Arrival } from "@trato/domain/capture/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { takes } from "@trato/domain/kinds.ts";
import { attachFile } from "../../files/attach-file.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { found, own } from "../../platform/rows.ts";
import { parseApart } from "./parse-apart.ts";
import { type ArrivedPart, type Place, withMailFiles } from "./with-mail-files.ts";

/** The job: what came with a mail that waited hangs on the lead that somebody made of it, as it would had the mail come by itself. */
export async function attachMailFiles(place: Place, arrivalId: Id<"arrivals">): Promise<void> {
  const { edge, workspaceId, origin } = place;
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const { sha256 } = await run((ctx) => readArrival(ctx, arrivalId));
  const stream = sha256 && (await contentsAt(edge.site.contents).read({ workspaceId, sha256 }));
  const mail = stream ? await parseApart(await buffer(stream)) : null;
  await withMailFiles(place, mail, (parts) => run((ctx) => attachMissing(ctx, arrivalId, parts)));
}

async function readArrival(ctx: Context, arrivalId: Id<"arrivals">) {
  const columns = ["sha256", "subjectKind", "subjectId"] as const;
  return found(await own(ctx, "arrivals").select(columns).where("id", "=", arrivalId).forUpdate().executeTakeFirst());
}

/** Those that hang there already are those of a try that was cut off. */
async function attachMissing(ctx: Context, arrivalId: Id<"arrivals">, parts: readonly ArrivedPart[]): Promise<void> {
  const { subjectKind, subjectId } = await readArrival(ctx, arrivalId);
  const kind = subjectKind as Arrival["subjectKind"]; // as it was kept
  if (!kind || !subjectId || !takes(kind, "file")) return;
  const holder = { kind, id: subjectId };
  const hanging = await own(ctx, "files")
    .select(["name", "sha256"])
    .where("subjectKind", "=", holder.kind)
    .where("subjectId", "=", holder.id)
    .execute();
  for (const { part, content } of parts) {
    const hangs = hanging.some(({ name, sha256 }) => name === part.name && sha256 === content.sha256);
    if (!hangs) await attachFile(ctx, holder, { name: part.name, content });
  }
}
