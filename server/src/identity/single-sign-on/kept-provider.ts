import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import type { Mode } from "../../platform/database/database.ts";
import type { Edge } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import { seal, unseal } from "../../platform/sealed.ts";
import type { Site } from "../../platform/site.ts";
import { nobody } from "../memberships.ts";

const providerColumns = [
  "label",
  "issuer",
  "clientId",
  "clientSecret",
  "domains",
  "joinsAs",
  "isEnough",
  "allowsPasswords",
  "triedAt",
  "version",
] as const;

const selectProvider = (ctx: Context) => own(ctx, "signInProviders").select(providerColumns);

/** The provider of the context's workspace, or undefined. */
export const readProvider = (ctx: Context) => selectProvider(ctx).executeTakeFirst();

/** The same, locked: who comes in by it comes one after the other, and no two as somebody new with one e-mail. */
export const lockProvider = (ctx: Context) => selectProvider(ctx).forUpdate().executeTakeFirst();

export type KeptProvider = NonNullable<Awaited<ReturnType<typeof readProvider>>>;

const purpose = "sign-in provider";

export const sealSecret = (site: Site, secret: string): string => seal(site, purpose, secret);

/** Null where this installation cannot read it any more. */
const readSecret = (site: Site, { clientSecret }: Pick<KeptProvider, "clientSecret">): string | null =>
  unseal(site, purpose, clientSecret);

/** As what Trato is known at the provider. */
export function clientOf(site: Site, kept: KeptProvider) {
  const clientSecret = readSecret(site, kept);
  if (clientSecret === null) throw new Refusal("conflict", "provider.secret", { path: "clientSecret" });
  return { issuer: kept.issuer, clientId: kept.clientId, clientSecret };
}

/** Where a provider sends browsers back to: each workspace has its own, so that no provider can pass on what another one answered. */
export const backAt = (site: Site, slug: string): string =>
  `${site.publicUrl}/sign-in/back/${encodeURIComponent(slug)}`;

/** Works as Trato itself in the workspace that this name means, or the only one where it is empty; undefined where there is none. */
export async function inWorkspaceOf<T>(
  edge: Edge,
  slug: string,
  { mode, origin }: { mode: Mode; origin: Origin },
  work: (ctx: Context) => Promise<T>,
): Promise<T | undefined> {
  const workspaceId = await edge.database.transaction(nobody, "read", async (db) => {
    const { rows } = await sql<{ id: Id<"workspaces"> | null }>`select app.workspace_to_enter(${slug}) as id`.execute(
      db,
    );
    return rows[0]?.id;
  });
  return workspaceId ? edge.run({ workspaceId, actor: systemActor }, mode, origin, work) : undefined;
}
