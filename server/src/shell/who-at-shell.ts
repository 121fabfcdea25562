import { itself, listMemberships, whoOf } from "../identity/memberships.ts";
import { findAccount } from "../identity/accounts/store-account.ts";
import type { Edge, Who } from "../platform/edge.ts";
import { StartupError } from "../platform/startup-error.ts";

/** The member that a command acts as, by e-mail; `slug` says in which workspace where there are several. */
export async function whoAtShell(edge: Edge, email: string, slug: string | null): Promise<Who> {
  const memberships = await edge.database.transaction(itself, "read", async (db) => {
    const userId = await findAccount(db, email);
    return userId === null ? [] : listMemberships(db, userId);
  });
  const [only] = memberships;
  if (!only) throw new StartupError(`Nobody signs in with ${email}: use the e-mail of an active member`);
  const slugs = memberships.map((membership) => membership.slug).join(", ");
  if (slug === null && memberships.length > 1)
    throw new StartupError(`${email} is a member of several workspaces: name one with --workspace (${slugs})`);
  const meant = slug === null ? only : memberships.find((membership) => membership.slug === slug);
  if (!meant) throw new StartupError(`${email} is not a member of the workspace ${slug}, but of ${slugs}`);
  return whoOf(meant);
}
