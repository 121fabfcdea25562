import { buffer } from "node:stream/consumers";
import type { ReadLead } from "@trato/domain/capture/lead-of.ts";
import type { PresetName } from "@trato/domain/capture/webhooks/presets.ts";
import { splitCall } from "@trato/domain/capture/webhooks/split-call.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { found, own } from "../../platform/rows.ts";
import { leadIn } from "./found-in-call.ts";
import { readWebhook } from "./store.ts";

/** What came by webhooks, each with where its raw copy lies. */
export const selectCalls = (ctx: Context) =>
  own(ctx, "webhookCalls as c")
    .innerJoin("arrivals as a", (join) =>
      join.onRef("a.workspaceId", "=", "c.workspaceId").onRef("a.id", "=", "c.arrivalId"),
    )
    .select(["c.arrivalId", "c.webhookId", "c.part", "c.mediaType", "c.fetched"])
    .select(["a.state", "a.title", "a.receivedAt", "a.sha256", "a.bytes"]);

/** What came by a webhook, is kept, and was set aside by nobody. */
export const keptCallsOf = (ctx: Context, webhookId: Id<"webhooks">) =>
  own(ctx, "webhookCalls as c")
    .innerJoin("arrivals as a", (join) =>
      join.onRef("a.workspaceId", "=", "c.workspaceId").onRef("a.id", "=", "c.arrivalId"),
    )
    .select("a.id")
    .where("c.webhookId", "=", webhookId)
    .where("a.state", "<>", "set_aside")
    .where("a.sha256", "is not", null);

type Kept = Pick<
  Awaited<ReturnType<ReturnType<typeof selectCalls>["executeTakeFirstOrThrow"]>>,
  "part" | "sha256" | "bytes" | "mediaType" | "fetched"
>;

/** More than a lead's worth is not mapped by clicking. */
const mostBytes = 200_000;

/** What a call said of one lead, or what was fetched of it; undefined where its raw copy is gone, too long, or cannot be read. */
export async function bodyOfCall(ctx: Context, preset: PresetName, { fetched, ...kept }: Kept): Promise<unknown> {
  if (fetched !== null) return fetched;
  return kept.bytes > mostBytes ? undefined : (await partOfCall(ctx, preset, kept))?.body;
}

/** The lead that a kept call is by what its webhook makes of it today; refused, with the reason, where it is none. */
export async function readKeptCall(ctx: Context, arrivalId: Id<"arrivals">): Promise<ReadLead> {
  const call = found(await selectCalls(ctx).where("c.arrivalId", "=", arrivalId).executeTakeFirst());
  const reading = await readWebhook(ctx, call);
  const read = leadIn(reading, await filledIn(ctx, reading.webhook.preset, call));
  if (!read) throw new Refusal("conflict", "arrival.says_nothing");
  return read;
}

/** What somebody filled in: ids by which it would be asked for are nobody's answers. */
async function filledIn(ctx: Context, preset: PresetName, { fetched, ...kept }: Kept): Promise<unknown> {
  if (fetched !== null) return fetched;
  const part = await partOfCall(ctx, preset, kept);
  if (!part) throw new Refusal("conflict", "arrival.unreadable");
  if (part.fetchedAs !== undefined) throw new Refusal("conflict", "arrival.ids_only");
  return part.body;
}

/** The part of a kept call that tells of one lead. */
export async function partOfCall(ctx: Context, preset: PresetName, kept: Omit<Kept, "fetched" | "bytes">) {
  const { part, sha256, mediaType } = kept;
  if (sha256 === null) return undefined;
  const stream = await contentsAt(ctx.site.contents).read({ workspaceId: ctx.workspace.id, sha256 });
  return stream ? splitCall((await buffer(stream)).toString("utf8"), mediaType, preset)[part] : undefined;
}
