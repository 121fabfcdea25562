import type { EditQuotationTemplate } from "@trato/domain/sales/templates/template-inputs.ts";
import type { QuotationTemplate } from "@trato/domain/sales/templates/template-records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { writeRow } from "../../platform/rows.ts";
import { refuseTakenName } from "./create-quotation-template.ts";
import { completeTemplateLines, keepTemplateLines } from "./keep-template-lines.ts";
import { getQuotationTemplate, lockQuotationTemplate } from "./read-templates.ts";

/** Changes a template for quotations to come; those that were made with it stay as they are. */
export async function editQuotationTemplate(
  ctx: Context,
  { quotationTemplateId, version, lines: askedLines, ...asked }: EditQuotationTemplate,
): Promise<QuotationTemplate> {
  const before = await lockQuotationTemplate(ctx, quotationTemplateId);
  authorize(ctx, "quotationTemplate.edit");
  const subject = { kind: "setting", id: quotationTemplateId } as const; // one of the subjects
  const edit = { ...asked, lines: askedLines && (await completeTemplateLines(ctx, askedLines)) };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return getQuotationTemplate(ctx, { quotationTemplateId });
  if (changes.name !== undefined) await refuseTakenName(ctx, { id: quotationTemplateId, name: changes.name });

  const { lines, isArchived, discount, ...fields } = changes;
  await writeRow(ctx, "quotationTemplates", before, {
    ...fields,
    ...(discount !== undefined && { discount: discount && JSON.stringify(discount) }),
    ...(isArchived !== undefined && { archivedAt: isArchived ? ctx.now : null }),
  });
  if (lines) await keepTemplateLines(ctx, quotationTemplateId, lines);
  const next = before.version + 1;
  tellOthers(ctx, "setting", quotationTemplateId, next);
  await recordInDiary(ctx, "quotation_template.edited", subject, {
    before,
    after: { ...before, ...changes, version: next },
  });
  return getQuotationTemplate(ctx, { quotationTemplateId });
}
