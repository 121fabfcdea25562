import { resolve } from "node:path";
import { verifyPipeline } from "../opportunities/verify-pipeline.ts";
import { importWorkspace } from "../imports/workspace/import-workspace.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { StartupError } from "../platform/startup-error.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { type Shell, UsageError } from "./command.ts";
import { workspaceAtShell } from "./workspace-at-shell.ts";

export type ImportAll = { from?: string; workspace?: string };

/** Brings an exported workspace into an empty one: all of it or nothing. */
export function planImportAll({ from, workspace }: ImportAll): (shell: Shell) => Promise<void> {
  if (!from) throw new UsageError("--from is missing: the folder that export --all wrote");
  return async ({ edge, print, tell }) => {
    const { id, slug } = await workspaceAtShell(edge, workspace ?? null);
    const origin = { requestId: "shell", clientId: null, language: null };
    const { rows, withoutAccount } = await edge.run(
      { workspaceId: id, actor: systemActor },
      "write",
      origin,
      async (ctx) => {
        const imported = await importWorkspace(ctx, resolve(from), tell);
        await refuseMiscounted(ctx);
        return imported;
      },
    );
    print(`${rows} rows are in ${slug}`);
    if (withoutAccount.length > 0) tell(`Without an account here, so invite them: ${withoutAccount.join(", ")}`);
  };
}

async function refuseMiscounted(ctx: Context): Promise<void> {
  const [stock, pipeline] = [await verifyStock(ctx), await verifyPipeline(ctx)];
  const found = stock.length + pipeline.length;
  if (found > 0)
    throw new StartupError(`${found} counters of the export differ from what they count: nothing was brought in`);
}
