import { open } from "node:fs/promises";
import type { Id } from "@trato/domain/ids.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { contentsAt, keepArrived } from "../../platform/contents/contents-place.ts";
import { receiving } from "../../platform/contents/receive.ts";
import { attachMissing, readArrival } from "../attach-missing.ts";
import type { Place } from "../mail/with-mail-files.ts";
import { withMultipart } from "./read-multipart.ts";

/** The job: the files of a form that waited hang on the lead that somebody made of it. They lie in its raw copy. */
export async function attachFormFiles({ edge, workspaceId, origin }: Place, arrivalId: Id<"arrivals">): Promise<void> {
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
  const { sha256 } = await run((ctx) => readArrival(ctx, arrivalId));
  const { contents } = edge.site;
  const stream = sha256 && (await contentsAt(contents).read({ workspaceId, sha256 }));
  if (!stream) return;
  const receipt = { folder: contents.folder, claimed: "", most: Number.MAX_SAFE_INTEGER, expected: 0 };
  await receiving(stream, receipt, async (raw) => {
    const claimed = await claimOf(raw.path);
    if (!claimed) return;
    await withMultipart({ folder: contents.folder, raw, claimed, most: null }, async ({ files }) => {
      for (const { content } of files) await keepArrived(contents, workspaceId, content);
      await run((ctx) => attachMissing(ctx, arrivalId, files));
    });
  });
}

/** What was said of it when it came: a form with files begins with the line that parts it; null where it does not. */
async function claimOf(path: string): Promise<string | null> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0);
    const [, boundary] = /^--([^\r\n]{1,70})\r\n/.exec(buffer.toString("latin1", 0, bytesRead)) ?? [];
    return boundary ? `multipart/form-data; boundary="${boundary}"` : null;
  } finally {
    await handle.close();
  }
}
