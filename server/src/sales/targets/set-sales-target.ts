import { Refusal } from "@trato/domain/errors.ts";
import type { SalesTarget, SetSalesTarget } from "@trato/domain/sales/targets/target-inputs.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { listSalesTargets } from "./list-sales-targets.ts";

/** What somebody or a team is to reach in a month or a quarter, in the place of what was said before; nothing takes it away. */
export async function setSalesTarget(ctx: Context, asked: SetSalesTarget): Promise<{ target: SalesTarget | null }> {
  authorize(ctx, "salesTarget.set");
  const { name, ...whose } = await whoseTarget(ctx, asked);
  const { period, measure, amount } = asked;
  const before = await lockTarget(ctx, { ...whose, period, measure });
  if (amount === (before?.amount ?? null)) {
    nothingToRecord(ctx);
    return targetOf(ctx, period, before?.id);
  }
  const id = before?.id ?? ctx.newId<"sales_targets">();
  const version = (before?.version ?? 0) + 1;
  if (amount === null) await deleteOwn(ctx, "salesTargets").where("id", "=", id).execute();
  else if (before) await updateOwn(ctx, "salesTargets").set({ amount, version }).where("id", "=", id).execute();
  else await insertOwn(ctx, "salesTargets", { id, ...whose, period, measure, amount, createdAt: ctx.now }).execute();
  tellOthers(ctx, "setting", id, version);
  const told = { name, period, measure };
  await recordInDiary(
    ctx,
    amount === null ? "sales_target.removed" : "sales_target.set",
    { kind: "setting", id },
    { before: { amount: before?.amount ?? null }, after: { ...told, amount, version } },
  );
  return targetOf(ctx, period, amount === null ? undefined : id);
}

type Whose = Pick<SetSalesTarget, "salespersonId" | "teamId">;

/** One of somebody or of a team, who are there. */
async function whoseTarget(ctx: Context, { salespersonId, teamId }: Whose) {
  if ((salespersonId === undefined) === (teamId === undefined))
    throw new Refusal("invalid", "sales_target.of_one", { path: "salespersonId" });
  const row = salespersonId
    ? await own(ctx, "members").select("name").where("id", "=", salespersonId).executeTakeFirst()
    : await own(ctx, "teams")
        .select("name")
        .where("id", "=", teamId ?? null)
        .executeTakeFirst();
  if (!row) throw new Refusal("invalid", "reference.unknown", { path: salespersonId ? "salespersonId" : "teamId" });
  return { salespersonId: salespersonId ?? null, teamId: teamId ?? null, name: row.name };
}

function lockTarget(
  ctx: Context,
  {
    salespersonId,
    teamId,
    period,
    measure,
  }: { [K in keyof Whose]-?: Whose[K] | null } & Pick<SetSalesTarget, "period" | "measure">,
) {
  return own(ctx, "salesTargets")
    .select(["id", "amount", "version"])
    .where("period", "=", period)
    .where("measure", "=", measure)
    .where("salespersonId", "is not distinct from", salespersonId ?? null)
    .where("teamId", "is not distinct from", teamId ?? null)
    .forUpdate()
    .executeTakeFirst();
}

async function targetOf(ctx: Context, period: string, id: SalesTarget["id"] | undefined) {
  const { items } = await listSalesTargets(ctx, { period });
  return { target: items.find((target) => target.id === id) ?? null };
}
