import { sql } from "kysely";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { isQuotation, obstacleToEdit } from "@trato/domain/sales/lifecycle.ts";
import { canonicalForm } from "@trato/domain/sales/versions/canonical-form.ts";
import type { SaleVersion, SaleVersions } from "@trato/domain/sales/versions/version-records.ts";
import type { Context } from "../../platform/context.ts";
import { permissionOf } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { obstacleOfForgotten } from "./forgotten.ts";
import { newestVersion, readDraft } from "./freeze-version.ts";
import { hashOf } from "./hash-of.ts";
import { readContent } from "./read-content.ts";
import { isSameVersion } from "./same-version.ts";

/** The versions of a quotation that went to its customer, the newest first, each with when and to whom. */
export async function listSaleVersions(ctx: Context, { saleId }: OneSale): Promise<SaleVersions> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const [versions, sendings] = await Promise.all([readVersions(ctx, saleId), readSendings(ctx, saleId)]);
  const current = sendings.find(({ sentVersion }) => sentVersion === sale.sentVersion);
  const takeUp = permissionOf(ctx, "sale.edit", obstacleToEdit(sale));
  return {
    items: versions.map(({ total, ...version }): SaleVersion => {
      const forgotten = version.isForgotten ? obstacleOfForgotten() : null;
      const { currencyDecimals } = inCurrency(ctx.workspace, version.currency);
      return {
        ...version,
        total: amountText(total, currencyDecimals),
        sendings: sendings.filter(({ number }) => number === version.number).map(toldSending),
        isCurrent: version.number === current?.number,
        takeUp: forgotten ? { code: forgotten.code, details: forgotten.details } : takeUp,
      };
    }),
    unfrozenSince: sale.sentVersion !== null && !current ? sale.sentAt : null,
    isChanged: isQuotation(sale) && versions.length > 0 && (await isChangedSince(ctx, saleId)),
  };
}

/** Whether what stands there now would be the next version. */
async function isChangedSince(ctx: Context, saleId: OneSale["saleId"]): Promise<boolean> {
  const [newest, { draft }, now] = await Promise.all([
    newestVersion(ctx, saleId),
    readDraft(ctx, saleId),
    readContent(ctx, saleId),
  ]);
  return !isSameVersion(newest, hashOf(canonicalForm(now)), draft);
}

const toldSending = ({ at, by, to, approvedBy, viewedAt }: SaleVersion["sendings"][number]) => ({
  at,
  by,
  to,
  approvedBy,
  viewedAt,
});

/** Who approved what of it went beyond the limits, one after the other. */
const approvedBy = sql<string[]>`array(
  select m.name from sale_approval_steps t join members m on m.workspace_id = t.workspace_id and m.id = t.decided_by
  where t.workspace_id = s.workspace_id and t.approval_id = s.approval_id and t.decision = 'approved' order by t.place)`;

function readVersions(ctx: Context, saleId: OneSale["saleId"]) {
  return own(ctx, "saleVersions as v")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "v.workspaceId").onRef("m.id", "=", "v.frozenBy"),
    )
    .select(sql<boolean>`v.content is null`.as("isForgotten"))
    .select(["v.number", "v.sha256", "v.currency", "v.total", "v.frozenAt", "m.name as frozenBy"])
    .where("v.saleId", "=", saleId)
    .orderBy("v.number", "desc")
    .execute();
}

/** Of a mail that was taken back nobody is told to have got it. */
function readSendings(ctx: Context, saleId: OneSale["saleId"]) {
  return own(ctx, "saleSendings as s")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "s.workspaceId").onRef("m.id", "=", "s.sentBy"),
    )
    .select(["s.number", "s.sentVersion", "s.sentAt as at", "s.viewedAt", "m.name as by"])
    .select(approvedBy.as("approvedBy"))
    .select(
      sql<
        string | null
      >`(select g.to_address from messages g where g.workspace_id = s.workspace_id and g.id = s.message_id
        and g.state <> 'withdrawn')`.as("to"),
    )
    .where("s.saleId", "=", saleId)
    .orderBy("s.sentVersion")
    .execute();
}
