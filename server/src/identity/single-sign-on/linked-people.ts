import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Proven } from "@trato/domain/identity/single-sign-on.ts";
import type { Context } from "../../platform/context.ts";

type Linked = { userId: string; loginName: string; hasCode: boolean; isActive: boolean };

/** Whose account this person at the workspace's provider is, and whether they still work here; null where they are nobody's. */
export async function findLinked(ctx: Context, { issuer, subject }: Proven): Promise<Linked | null> {
  const { rows } = await sql<Linked>`select * from auth.linked_account(${issuer}, ${subject})`.execute(ctx.db);
  return rows[0] ?? null;
}

/** From now on this person at the provider comes in as this member's account; one who does already as another is refused. */
export async function linkPerson(
  ctx: Context,
  { issuer, subject, email, name }: Proven,
  userId: string,
): Promise<void> {
  const label = (email ?? name ?? subject).slice(0, 200);
  const { rows } = await sql<{
    done: boolean;
  }>`select auth.link_person(${issuer}, ${subject}, ${userId}, ${label}) as done`.execute(ctx.db);
  if (!rows[0]?.done) throw new Refusal("conflict", "provider.linked_elsewhere");
}

/** Somebody came in by it. */
export async function noteComing(ctx: Context, { issuer, subject }: Proven): Promise<void> {
  await sql`select auth.note_coming(${issuer}, ${subject})`.execute(ctx.db);
  await sql`update sign_in_providers set tried_at = ${ctx.now} where workspace_id = ${ctx.workspace.id} and tried_at is null`.execute(
    ctx.db,
  );
}

/** One way in by the provider, as its owner sees it. */
export type LinkedPerson = {
  issuer: string;
  subject: string;
  label: string;
  createdAt: string;
  lastUsedAt: string | null;
};

export async function listLinks(ctx: Context, userId: string): Promise<LinkedPerson[]> {
  const { rows } = await sql<LinkedPerson>`select * from auth.links_of(${userId})`.execute(ctx.db);
  return rows;
}

/** Ends a way in, and the sessions that its owner has by the provider. */
export async function unlinkPerson(
  ctx: Context,
  { userId, issuer, subject }: { userId: string; issuer: string; subject: string },
): Promise<void> {
  const { rows } = await sql<{ was: boolean }>`
    select auth.unlink_person(${userId}, ${issuer}, ${subject}) as was`.execute(ctx.db);
  if (!rows[0]?.was) throw new Refusal("not_found", "record.not_found");
}

/** Signs out everybody who came in by the workspace's provider, and where it is removed ends their ways in. */
export async function endProvider(ctx: Context, { withLinks }: { withLinks: boolean }): Promise<void> {
  await sql`select auth.end_provider(${withLinks})`.execute(ctx.db);
}
