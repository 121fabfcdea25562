import { buffer } from "node:stream/consumers";
import type { Id } from "@trato/domain/ids.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { attachMissing, readArrival } from "../attach-missing.ts";
import { parseApart } from "./parse-apart.ts";
import { type Place, withMailFiles } from "./with-mail-files.ts";

/** The job: what came with a mail that waited hangs on the lead that somebody made of it, as it would had the mail come by itself. */
export async function attachMailFiles(place: Place, arrivalId: Id<"arrivals">): Promise<void> {
  const { edge, workspaceId, origin } = place;
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const { sha256 } = await run((ctx) => readArrival(ctx, arrivalId));
  const stream = sha256 && (await contentsAt(edge.site.contents).read({ workspaceId, sha256 }));
  const mail = stream ? await parseApart(await buffer(stream)) : null;
  await withMailFiles(place, mail, (parts) => {
    const files = parts.map(({ part, content }) => ({ name: part.name, content }));
    return run((ctx) => attachMissing(ctx, arrivalId, files));
  });
}
