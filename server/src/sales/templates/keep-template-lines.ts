import { sql } from "kysely";
import { nothing, one } from "@trato/domain/decimal.ts";
import { enteredQuantity } from "@trato/domain/documents/entered-quantity.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { TemplateLineInput } from "@trato/domain/sales/templates/template-inputs.ts";
import { settledTemplate, type TemplateLine } from "@trato/domain/sales/templates/template-lines.ts";
import { known, refuseOtherMeasure } from "../../documents/known.ts";
import type { Context } from "../../platform/context.ts";
import { picksOf, pickedOn } from "../combos/offered-line.ts";
import { type LineProducts, readLineSources } from "../line-sources.ts";

/**
 * The lines as a template keeps them; refuses unknown products and units, a unit that measures something else and a line
 * without product or text, each with the line's place.
 */
export async function completeTemplateLines(
  ctx: Context,
  lines: readonly TemplateLineInput[],
): Promise<TemplateLine[]> {
  const sources = await readLineSources(ctx, lines, ctx.workspace.currency);
  return settledTemplate(lines.map((line, index) => completeLine(line, sources, `lines.${index}`)));
}

function completeLine(line: TemplateLineInput, sources: LineProducts, path: string): TemplateLine {
  const { kind = "product", name = null } = line;
  const { sectionDiscount = null, hidesLines = false } = line;
  const ofSection = kind === "section" ? { sectionDiscount, hidesLines } : noSection;
  if (kind !== "product") return { ...noProduct, ...ofSection, picks: [], kind, name: textOf(name, path) };
  if (!line.productId) throw new Refusal("invalid", "sale.line_incomplete", { path: `${path}.productId` });
  const product = known(sources.products, line.productId, `${path}.productId`);
  const unitId = line.unitId ?? product.unitId;
  const unit = known(sources.units, unitId, `${path}.unitId`);
  refuseOtherMeasure(unit, known(sources.units, product.unitId, `${path}.unitId`), `${path}.unitId`);
  return {
    kind,
    productId: product.id,
    name: name === null || name.trim() === "" || name === product.name ? null : name,
    quantity: enteredQuantity(line.quantity ?? one, unit, `${path}.quantity`),
    unitId,
    unitPrice: line.unitPrice ?? null,
    discount: line.discount ?? null,
    ...noSection,
    choice: line.choice ?? "counted",
    choiceGroup: line.choiceGroup ?? null,
    period: line.period ?? "once",
    picks: picksOf(pickedOn(product.id, line, undefined, sources, path)),
  };
}

const noSection = { sectionDiscount: null, hidesLines: false };
const noProduct = {
  productId: null,
  quantity: nothing,
  unitId: null,
  unitPrice: null,
  discount: null,
  choice: "counted",
  choiceGroup: null,
  period: "once",
} as const; // so that they are choices and periods

function textOf(name: string | null, path: string): string {
  if (name?.trim()) return name;
  throw new Refusal("invalid", "sale.line_incomplete", { path: `${path}.name` });
}

/** Writes the lines of a template in the place of those it had, in their order. */
export async function keepTemplateLines(
  ctx: Context,
  id: Id<"quotation_templates">,
  lines: readonly TemplateLine[],
): Promise<void> {
  const rows = JSON.stringify(lines.map((line, position) => ({ ...line, position })));
  await Promise.all([
    sql`
      delete from quotation_template_lines where workspace_id = ${ctx.workspace.id} and quotation_template_id = ${id}
    `.execute(ctx.db),
    sql`
      insert into quotation_template_lines
        (workspace_id, quotation_template_id, position, kind, product_id, name, quantity, unit_id, unit_price, discount, section_discount,
          hides_lines, choice, choice_group, period, picks)
      select ${ctx.workspace.id}, ${id}, l.* from json_to_recordset(${rows}) as l (position int, kind text, "productId" uuid,
        name text, quantity numeric, "unitId" uuid, "unitPrice" numeric, discount numeric, "sectionDiscount" jsonb, "hidesLines" boolean, choice text,
        "choiceGroup" uuid, period text, picks jsonb)
    `.execute(ctx.db),
  ]);
}
