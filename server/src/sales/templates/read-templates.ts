import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { OneQuotationTemplate } from "@trato/domain/sales/templates/template-inputs.ts";
import type {
  QuotationTemplate,
  QuotationTemplateLine,
  QuotationTemplateRow,
} from "@trato/domain/sales/templates/template-records.ts";
import type { TemplateLine } from "@trato/domain/sales/templates/template-lines.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** The company's templates of quotations, by the kind of sale and their name; those no longer offered last. */
export async function listQuotationTemplates(ctx: Context): Promise<{ items: QuotationTemplateRow[] }> {
  const rows = await selectTemplates(ctx)
    .select([productsOn.as("products"), hasArchived.as("hasArchived")])
    .orderBy("t.archivedAt", (order) => order.desc().nullsFirst())
    .orderBy("t.salesType", (order) => order.asc().nullsLast())
    .orderBy("t.name")
    .execute();
  return { items: rows.map(present) };
}

const linesOfTemplate = sql`from quotation_template_lines l
  join products p on p.workspace_id = l.workspace_id and p.id = l.product_id
  where l.workspace_id = t.workspace_id and l.quotation_template_id = t.id`;
const productsOn = sql<number>`(select count(*)::int ${linesOfTemplate})`;
const hasArchived = sql<boolean>`exists (select ${linesOfTemplate} and p.archived_at is not null)`;

/** One with its lines, as they are shown. */
export async function getQuotationTemplate(
  ctx: Context,
  { quotationTemplateId: id }: OneQuotationTemplate,
): Promise<QuotationTemplate> {
  const [template, lines] = await Promise.all([
    selectTemplates(ctx).where("t.id", "=", id).executeTakeFirst(),
    shownLines(ctx, id),
  ]);
  return { ...present(found(template)), lines };
}

/** One as it is kept, held until the commit. */
export async function lockQuotationTemplate(ctx: Context, id: Id<"quotation_templates">) {
  const template = found(await selectTemplates(ctx).where("t.id", "=", id).forUpdate("t").executeTakeFirst());
  return { ...present(template), lines: await keptLines(ctx, id) };
}

/** The lines of a template in their order, as they are kept. */
async function keptLines(ctx: Context, id: Id<"quotation_templates">): Promise<TemplateLine[]> {
  const lines = await own(ctx, "quotationTemplateLines")
    .select(["kind", "productId", "name", "quantity", "unitId", "unitPrice", "discount"])
    .select(["sectionDiscount", "hidesLines", "choice", "choiceGroup", "period", "picks"])
    .where("quotationTemplateId", "=", id)
    .orderBy("position")
    .execute();
  return lines.map(asSaid);
}

/** A line with what the columns know as no more than a value. */
function asSaid<Line extends { sectionDiscount: unknown; choiceGroup: string | null; picks: unknown }>(line: Line) {
  return {
    ...line,
    sectionDiscount: line.sectionDiscount as TemplateLine["sectionDiscount"], // kept as it was asked for
    choiceGroup: line.choiceGroup as TemplateLine["choiceGroup"], // the column knows of no table
    picks: line.picks as TemplateLine["picks"], // as above
  };
}

async function shownLines(ctx: Context, id: Id<"quotation_templates">): Promise<QuotationTemplateLine[]> {
  const unitName = ctx.language === "es" ? ("u.nameEs" as const) : ("u.nameEn" as const);
  const lines = await own(ctx, "quotationTemplateLines as l")
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .leftJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .select(["l.kind", "l.productId", "l.name", "p.name as productName", "l.quantity", "l.unitId"])
    .select(`${unitName} as unitName`)
    .select(["l.unitPrice", "l.discount", "p.archivedAt"])
    .select(["l.sectionDiscount", "l.hidesLines", "l.choice", "l.choiceGroup", "l.period", "l.picks"])
    .where("l.quotationTemplateId", "=", id)
    .orderBy("l.position")
    .execute();
  return lines.map(({ archivedAt, ...line }) => ({ ...asSaid(line), isArchived: archivedAt !== null }));
}

const selectTemplates = (ctx: Context) =>
  own(ctx, "quotationTemplates as t").select([
    "t.id",
    "t.name",
    "t.salesType",
    "t.terms",
    "t.validityDays",
    "t.discount",
    "t.archivedAt",
    "t.version",
  ]);

function present<Row extends { archivedAt: string | null; discount: unknown }>({ archivedAt, ...template }: Row) {
  const discount = template.discount as QuotationTemplate["discount"]; // kept as it was asked for
  return { ...template, discount, isArchived: archivedAt !== null };
}
