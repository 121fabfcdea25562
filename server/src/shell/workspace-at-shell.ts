import type { Id } from "@trato/domain/ids.ts";
import { listWorkspaceSlugs } from "../identity/list-workspace-slugs.ts";
import type { Edge } from "../platform/edge.ts";
import { StartupError } from "../platform/startup-error.ts";

export type WorkspaceAtShell = { id: Id<"workspaces">; slug: string };

/** The workspace that a command works in: the one named by its address, or the only one there is. */
export async function workspaceAtShell(edge: Edge, slug: string | null): Promise<WorkspaceAtShell> {
  const all = await listWorkspaceSlugs(edge);
  const slugs = all.map((each) => each.slug).join(", ");
  if (slug === null && all.length > 1) throw new StartupError(`Name a workspace with --workspace: ${slugs}`);
  const meant = slug === null ? all[0] : all.find((each) => each.slug === slug);
  if (!meant)
    throw new StartupError(
      slug === null ? "There is no workspace yet: set up Trato first" : `There is no workspace ${slug}, but ${slugs}`,
    );
  return meant;
}
