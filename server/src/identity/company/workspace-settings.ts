import { sql } from "kysely";
import type { EditWorkspace } from "@trato/domain/identity/inputs.ts";
import type { Company, Workspace } from "@trato/domain/identity/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToNumbering } from "@trato/domain/number-formats.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { workspaceColumns } from "../../platform/edge.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize, isAllowed } from "../../platform/permissions.ts";
import { nextVersion } from "../../platform/rows.ts";
import { logoInUse } from "./read-logo.ts";
import { refuseWrongTaxNumber } from "./refuse-wrong-tax-number.ts";

const columns = [...workspaceColumns, "version"] as const;

const told = [
  "legalName",
  "vat",
  "street",
  "street2",
  "zip",
  "city",
  "state",
  "phone",
  "email",
  "website",
  "registry",
  "colour",
] as const;

/** By what each of its members works: country, currency, language and how it rounds. */
export function getWorkspace(ctx: Context): Promise<Workspace> {
  return ctx.db.selectFrom("workspaces").select(columns).where("id", "=", ctx.workspace.id).executeTakeFirstOrThrow();
}

/** The same with all that is told of the company. */
export function getCompany(ctx: Context): Promise<Company> {
  return selectCompany(ctx).executeTakeFirstOrThrow();
}

/** How the company is called, where it is, what it tells of itself, and how it rounds; its currency stays what it was founded with. */
export async function editWorkspace(ctx: Context, { version, ...edit }: EditWorkspace): Promise<Company> {
  const current = await selectCompany(ctx).forUpdate().executeTakeFirstOrThrow();
  authorize(ctx, "workspace.edit");
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const asked = await withPlainAccounts(edit);
  const changes = await mergeEdit(ctx, subject, { current, changes: asked, version });
  if (!changes) return current;
  const edited = { ...current, ...changes };
  if ("vat" in changes || "country" in changes) await refuseWrongTaxNumber(edited);
  if (changes.bankAccounts) await refuseWrongAccounts(edited);
  refuseIf(obstacleToNumbering(edited.numbering));
  const { footers, bankAccounts, numbering, ...plain } = changes;
  await ctx.db
    .updateTable("workspaces")
    .set({
      ...plain,
      ...(footers && { footers: JSON.stringify(footers) }),
      ...(bankAccounts && { bankAccounts: JSON.stringify(bankAccounts) }),
      ...(numbering && { numbering: JSON.stringify(numbering) }),
      version: nextVersion,
    })
    .where("id", "=", ctx.workspace.id)
    .execute();
  const after = await getCompany(ctx);
  tellOthers(ctx, "setting", after.id, after.version);
  await recordInDiary(ctx, "workspace.changed", subject, { before: current, after });
  return after;
}

// the libraries that know the numbers of all countries are read when one is first written
const accounts = () => import("@trato/domain/parties/bank-accounts.ts");

async function withPlainAccounts(edit: Omit<EditWorkspace, "version">) {
  if (!edit.bankAccounts) return edit;
  const { plainAccount } = await accounts();
  return {
    ...edit,
    bankAccounts: edit.bankAccounts.map(({ number, ...account }) => ({ ...account, number: plainAccount(number) })),
  };
}

async function refuseWrongAccounts({ bankAccounts, country }: Company) {
  const { obstacleToAccounts } = await accounts();
  refuseIf(obstacleToAccounts(bankAccounts, country));
}

const selectCompany = (ctx: Context) =>
  ctx.db
    .selectFrom("workspaces")
    .select([...columns, ...told])
    .select([
      sql<Company["footers"]>`footers`.as("footers"),
      sql<Company["bankAccounts"]>`bank_accounts`.as("bankAccounts"),
      logoInUse.as("logo"),
      (isAllowed(ctx, "product.seeCosts") ? sql<Company["minMargin"]>`min_margin` : sql<null>`null::numeric`).as(
        "minMargin",
      ),
    ])
    .where("id", "=", ctx.workspace.id);
