import type { Company } from "@trato/domain/identity/records.ts";
import type { OneLogo } from "@trato/domain/identity/inputs.ts";
import type { Logo } from "@trato/domain/parties/logo.ts";
import type { Context } from "../../platform/context.ts";
import { keepHeld } from "../../platform/contents/hold-content.ts";
import type { Arrived } from "../../platform/contents/receive.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, nextVersion, own, updateOwn } from "../../platform/rows.ts";
import { getCompany } from "./workspace-settings.ts";

/** A picture that arrived is the company's logo from now on. */
export async function addLogo(
  ctx: Context,
  { content, width, height }: { content: Arrived; width: number; height: number },
): Promise<Company> {
  const former = await lockLogo(ctx);
  authorize(ctx, "workspace.edit");
  await keepHeld(ctx, content);
  const id = ctx.newId<"logos">();
  const { sha256, bytes } = content;
  const added = { addedAt: ctx.now, addedBy: ctx.actor.memberId };
  await insertOwn(ctx, "logos", { id, sha256, bytes, width, height, ...added }).execute();
  return use(ctx, former, id);
}

/** Nothing stands where the logo stood; the former one can be taken again. */
export async function removeLogo(ctx: Context): Promise<Company> {
  const former = await lockLogo(ctx);
  authorize(ctx, "workspace.edit");
  return use(ctx, former, null);
}

/** A logo that the company had before is its logo again. */
export async function restoreLogo(ctx: Context, { logoId }: OneLogo): Promise<Company> {
  const former = await lockLogo(ctx);
  authorize(ctx, "workspace.edit");
  found(await own(ctx, "logos").select("id").where("id", "=", logoId).executeTakeFirst());
  return use(ctx, former, logoId);
}

type LogoId = Logo["id"] | null;

/** The logo in use; nobody else changes it until the commit. */
async function lockLogo(ctx: Context): Promise<LogoId> {
  await ctx.db.selectFrom("workspaces").select("id").where("id", "=", ctx.workspace.id).forUpdate().execute();
  return (await own(ctx, "logos").select("id").where("isUsed", "=", true).executeTakeFirst())?.id ?? null;
}

async function use(ctx: Context, former: LogoId, logoId: LogoId): Promise<Company> {
  if (former === logoId) {
    nothingToRecord(ctx);
    return getCompany(ctx);
  }
  await updateOwn(ctx, "logos").set({ isUsed: false }).where("isUsed", "=", true).execute();
  if (logoId) await updateOwn(ctx, "logos").set({ isUsed: true }).where("id", "=", logoId).execute();
  await ctx.db.updateTable("workspaces").set({ version: nextVersion }).where("id", "=", ctx.workspace.id).execute();
  const after = await getCompany(ctx);
  tellOthers(ctx, "setting", after.id, after.version);
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const change = { before: { logoId: former }, after: { logoId, version: after.version } };
  await recordInDiary(ctx, logoId ? "logo.changed" : "logo.removed", subject, change);
  return after;
}
