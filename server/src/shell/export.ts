import { resolve } from "node:path";
import { exportWorkspace } from "../imports/workspace/export-workspace.ts";
import { command, type Shell, UsageError } from "./command.ts";
import { workspaceAtShell } from "./workspace-at-shell.ts";

/** Takes a whole workspace out, in files that anybody can read. */
export const exportCommand = command({
  summary: "write every record of a workspace with its history into a folder, to keep or to bring in elsewhere",
  usage: `export --all [--to <folder>] [--workspace <slug>]

  --all        every record, as of one moment: a file a table, one row a line as JSON, and workspace.json, which names them
  --to         a folder that is empty or new (trato-export-<workspace>-<day> unless given)
  --workspace  the workspace by its name in the address, where there are several

Passwords, sessions, API keys and open invitations stay behind. Bring it in again with: import all --from <folder>`,
  options: { all: { type: "boolean" }, to: { type: "string" }, workspace: { type: "string" } },
  plan: ({ values: { all, to, workspace }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    if (!all) throw new UsageError("say what to export: --all");
    return (shell) => exportTo(shell, { to, slug: workspace ?? null });
  },
});

async function exportTo({ edge, print, tell }: Shell, asked: { to: string | undefined; slug: string | null }) {
  const { id, slug } = await workspaceAtShell(edge, asked.slug);
  const folder = resolve(asked.to ?? `trato-export-${slug}-${new Date().toISOString().slice(0, 10)}`);
  const rows = await exportWorkspace(edge, id, folder, tell);
  print(`${rows} rows of ${slug} are in ${folder}`);
}
