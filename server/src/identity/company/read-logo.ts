import { sql } from "kysely";
import type { Logo } from "@trato/domain/parties/logo.ts";
import type { Context } from "../../platform/context.ts";
import type { Stored } from "../../platform/contents/read-stored.ts";
import { found, own } from "../../platform/rows.ts";

/** The logo in use of the workspace that a query reads. */
export const logoInUse = sql<Logo | null>`(
  select jsonb_build_object('id', l.id, 'width', l.width, 'height', l.height)
  from logos l where l.workspace_id = workspaces.id and l.is_used)`;

export type LogoContent = { bytes: number; sha256: string };

/** Where the picture of a logo is, of this day or of one before. */
export async function findLogo(ctx: Context, { logoId }: { logoId: Logo["id"] }): Promise<LogoContent> {
  return found(await own(ctx, "logos").select(["bytes", "sha256"]).where("id", "=", logoId).executeTakeFirst());
}

/** The same of the one in use. */
export async function findLogoInUse(ctx: Context): Promise<LogoContent> {
  return found(await own(ctx, "logos").select(["bytes", "sha256"]).where("isUsed", "=", true).executeTakeFirst());
}

/** Where the picture of the logo in use lies, for what is made of it when the transaction is over. */
export async function storedLogo(ctx: Context): Promise<Stored | null> {
  const logo = await own(ctx, "logos").select("sha256").where("isUsed", "=", true).executeTakeFirst();
  return logo ? storedIn(ctx, logo.sha256) : null;
}

export const storedIn = (ctx: Pick<Context, "site" | "workspace">, sha256: string): Stored => ({
  place: ctx.site.contents,
  name: { workspaceId: ctx.workspace.id, sha256 },
});
