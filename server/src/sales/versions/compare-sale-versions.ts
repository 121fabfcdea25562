import { refuseIf } from "@trato/domain/errors.ts";
import { compareVersions } from "@trato/domain/sales/versions/compare-versions.ts";
import type { CompareVersions, OneVersion } from "@trato/domain/sales/versions/version-inputs.ts";
import type { ComparedVersions } from "@trato/domain/sales/versions/version-records.ts";
import type { VersionContent } from "@trato/domain/sales/versions/version-content.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { obstacleOfForgotten } from "./forgotten.ts";
import { readContent } from "./read-content.ts";

/** What a later version of a quotation says otherwise than an earlier one, or what stands on it now. */
export async function compareSaleVersions(
  ctx: Context,
  { saleId, from, to }: CompareVersions,
): Promise<ComparedVersions> {
  const earlier = from ?? (await newestOf(ctx, saleId));
  const [before, after] = await Promise.all([
    earlier === null ? null : contentOfVersion(ctx, { saleId, number: earlier }),
    to === undefined ? readContent(ctx, saleId) : contentOfVersion(ctx, { saleId, number: to }),
  ]);
  return { before, after, changes: before ? compareVersions(before, after) : [] };
}

async function newestOf(ctx: Context, saleId: OneVersion["saleId"]): Promise<number | null> {
  const versions = own(ctx, "saleVersions").select("number").where("saleId", "=", saleId).orderBy("number", "desc");
  return (await versions.limit(1).executeTakeFirst())?.number ?? null;
}

/** What a version says, as it was frozen. */
async function contentOfVersion(ctx: Context, one: OneVersion): Promise<VersionContent> {
  const content = await keptContent(ctx, one);
  refuseIf(content ? null : obstacleOfForgotten());
  return content as VersionContent; // else it was refused
}

/** The same; null where it is forgotten. */
export async function keptContent(ctx: Context, { saleId, number }: OneVersion): Promise<VersionContent | null> {
  const version = own(ctx, "saleVersions").select("content").where("saleId", "=", saleId).where("number", "=", number);
  const { content } = found(await version.executeTakeFirst());
  return content === null ? null : (JSON.parse(content) as VersionContent); // written by freezeVersion
}
