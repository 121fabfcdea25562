import type { Context } from "../platform/context.ts";
import { systemActor } from "../platform/context.ts";
import type { Edge } from "../platform/edge.ts";
import { StartupError } from "../platform/startup-error.ts";
import { listWorkspaceSlugs } from "../identity/list-workspace-slugs.ts";
import { verifyPipeline } from "../opportunities/verify-pipeline.ts";
import { verifyPurchases } from "../purchasing/verify-purchases.ts";
import { verifyFigures } from "../sales/progress/verify-figures.ts";
import { verifyOrders } from "../sales/progress/verify-orders.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { command, UsageError } from "./command.ts";

/** Whether what is counted while working (stock, pipeline) says what the records say. */
export const verifyCommand = command({
  summary: "compare the counters of stock and pipeline with the records they count",
  usage: `verify [--workspace <slug>]

  --workspace  only this workspace, by its name in the address (all of them unless given)`,
  options: { workspace: { type: "string" } },
  plan: ({ values: { workspace }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    return async ({ edge, print }) => verify(edge, print, workspace);
  },
});

/** Says for each workspace whether it is counted right, and fails where one is not. */
export async function verify(edge: Edge, print: (line: string) => void, workspace?: string): Promise<void> {
  const all = await listWorkspaceSlugs(edge);
  const meant = all.filter(({ slug }) => workspace === undefined || slug === workspace);
  if (meant.length === 0 && workspace !== undefined) throw new StartupError(`There is no workspace ${workspace}`);
  let found = 0;
  for (const { id, slug } of meant) {
    const origin = { requestId: "shell", clientId: null, language: null };
    const differences = await edge.run({ workspaceId: id, actor: systemActor }, "read", origin, differencesIn);
    for (const line of differences) print(`${slug}: ${line}`);
    if (differences.length === 0) print(`${slug}: stock and pipeline are counted right`);
    found += differences.length;
  }
  if (found > 0)
    throw new StartupError(`${found} counters differ from what they count: report this, with the lines above`);
}

async function differencesIn(ctx: Context): Promise<string[]> {
  const stock = await verifyStock(ctx);
  const pipeline = await verifyPipeline(ctx);
  const orders = await verifyOrders(ctx);
  const purchases = await verifyPurchases(ctx);
  const figures = await verifyFigures(ctx);
  return [
    ...stock.map(
      ({ productId, onHand, moved, reserved, promised, quarantined, putAside }) =>
        `product ${productId} has on hand ${onHand}, moved ${moved}; reserved ${reserved}, promised ${promised}; in quarantine ${quarantined}, put there ${putAside}`,
    ),
    ...pipeline.map(
      ({ stageId, teamId, salespersonId, dueOn, ...of }) =>
        `stage ${stageId}, team ${teamId}, ${dueOn ? `due on ${dueOn}` : `salesperson ${salespersonId}`} counts ${of.counted} opportunities of ${of.countedRevenue}, there are ${of.actual} of ${of.actualRevenue}`,
    ),
    ...orders.map(({ saleId, state, actual }) => `order ${saleId} is ${state}, its goods say ${actual}`),
    ...purchases.map(({ purchaseId, state, actual }) => `purchase ${purchaseId} is ${state}, its goods say ${actual}`),
    ...figures.map(({ saleId, of }) => `document ${saleId} has figures that do not say its ${of}`),
  ];
}
