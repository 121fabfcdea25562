import { buffer } from "node:stream/consumers";
import type { PresetName } from "@trato/domain/capture/webhooks/presets.ts";
import { splitCall } from "@trato/domain/capture/webhooks/split-call.ts";
import type { Context } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { own } from "../../platform/rows.ts";

/** What came by webhooks, each with where its raw copy lies. */
export const selectCalls = (ctx: Context) =>
  own(ctx, "webhookCalls as c")
    .innerJoin("arrivals as a", (join) =>
      join.onRef("a.workspaceId", "=", "c.workspaceId").onRef("a.id", "=", "c.arrivalId"),
    )
    .select(["c.arrivalId", "c.webhookId", "c.part", "c.mediaType", "c.fetched"])
    .select(["a.state", "a.title", "a.receivedAt", "a.sha256", "a.bytes"]);

type Kept = Pick<
  Awaited<ReturnType<ReturnType<typeof selectCalls>["executeTakeFirstOrThrow"]>>,
  "part" | "sha256" | "bytes" | "mediaType" | "fetched"
>;

/** More than a lead's worth is not mapped by clicking. */
const mostBytes = 200_000;

/** What a call said of one lead, or what was fetched of it; undefined where its raw copy is gone, too long, or cannot be read. */
export async function bodyOfCall(ctx: Context, preset: PresetName, { fetched, ...kept }: Kept): Promise<unknown> {
  return fetched ?? (await partOfCall(ctx, preset, kept))?.body;
}

/** What somebody filled in, as far as it is here: ids by which it would be asked for are nobody's answers. */
export async function filledIn(ctx: Context, preset: PresetName, { fetched, ...kept }: Kept): Promise<unknown> {
  if (fetched !== null) return fetched;
  const part = await partOfCall(ctx, preset, kept);
  return part?.fetchedAs === undefined ? part?.body : undefined;
}

/** The part of a kept call that tells of one lead. */
export async function partOfCall(ctx: Context, preset: PresetName, kept: Omit<Kept, "fetched">) {
  const { part, sha256, bytes, mediaType } = kept;
  if (sha256 === null || bytes > mostBytes) return undefined;
  const stream = await contentsAt(ctx.site.contents).read({ workspaceId: ctx.workspace.id, sha256 });
  return stream ? splitCall((await buffer(stream)).toString("utf8"), mediaType, preset)[part] : undefined;
}
