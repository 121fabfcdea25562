import { buffer } from "node:stream/consumers";
import type { OneArrival } from "@trato/domain/capture/inputs.ts";
import type { ArrivalDetails, Consent } from "@trato/domain/capture/records.ts";
import { longText } from "@trato/domain/one-form.ts";
import type { FileContent } from "../files/find-content.ts";
import type { Context } from "../platform/context.ts";
import { contentsAt } from "../platform/contents/contents-place.ts";
import { authorize } from "../platform/permissions.ts";
import { found } from "../platform/rows.ts";
import { arrivalOf, permissionsOf, selectArrivals } from "./store.ts";

/** How much of a raw copy is shown. */
const mostShown = 40_000;

/** Something that arrived, with what was read of it and how its raw copy begins. */
export async function getArrival(ctx: Context, one: OneArrival): Promise<ArrivalDetails> {
  authorize(ctx, "arrival.read");
  const {
    read,
    consent,
    sha256,
    bytes,
    mediaType: _,
    ...row
  } = found(await selectDetails(ctx, one).executeTakeFirst());
  return {
    ...arrivalOf(ctx, row),
    read: read as Record<string, unknown>, // the fields of a lead, as they were read
    consent: consent as Consent | null, // as it was kept
    raw: sha256 === null ? null : await beginningOf(ctx, { sha256, bytes }),
    can: permissionsOf(ctx, { ...row, sha256 }),
  };
}

/** Where the raw copy of it lies, for whoever may read it. */
export async function findRawCopy(ctx: Context, one: OneArrival): Promise<FileContent> {
  authorize(ctx, "arrival.read");
  const { id, sha256, bytes, mediaType, source } = found(await selectDetails(ctx, one).executeTakeFirst());
  return { name: `${id}.${source === "mail" ? "eml" : "txt"}`, mediaType, bytes, sha256: found(sha256 ?? undefined) };
}

const selectDetails = (ctx: Context, { arrivalId }: OneArrival) =>
  selectArrivals(ctx)
    .select(["a.read", "a.consent", "a.sha256", "a.bytes", "a.mediaType"])
    .where("a.id", "=", arrivalId);

async function beginningOf(
  ctx: Context,
  { sha256, bytes }: { sha256: string; bytes: number },
): Promise<ArrivalDetails["raw"]> {
  const isWhole = bytes <= mostShown;
  const name = { workspaceId: ctx.workspace.id, sha256 };
  const stream = await contentsAt(ctx.site.contents).read(name, isWhole ? undefined : { from: 0, to: mostShown - 1 });
  return stream && { text: longText((await buffer(stream)).toString("utf8")), isWhole, bytes };
}
