import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type {
  CreateMailTemplate,
  EditMailTemplate,
  ReorderMailTemplates,
} from "@trato/domain/messaging/templates/inputs.ts";
import type { MailTemplate } from "@trato/domain/messaging/templates/records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, own, writeRow } from "../../platform/rows.ts";
import { refuseMistaken } from "./check-template.ts";
import { readTemplates } from "./read-templates.ts";

type TemplateId = Id<"mail_templates">;

/** All templates in their order, also those that are offered no more. */
export async function listMailTemplates(ctx: Context): Promise<{ items: MailTemplate[] }> {
  return { items: await readTemplates(ctx) };
}

/** What is written often is written once: a new template, the last in the order. */
export async function createMailTemplate(
  ctx: Context,
  { id: chosen, name, uses, texts }: CreateMailTemplate,
): Promise<MailTemplate> {
  authorize(ctx, "mailTemplate.edit");
  const others = await lockTemplates(ctx);
  refuseTakenName(others, name);
  refuseMistaken(texts, uses);
  const id = chosen ?? ctx.newId<"mail_templates">();
  const written = { id, name, uses: [...new Set(uses)], texts: JSON.stringify(texts) };
  await insertOwn(ctx, "mailTemplates", { ...written, sequence: (others.length + 1) * 10 }).execute();
  const created = templateIn(await readTemplates(ctx), id);
  tellOthers(ctx, "setting", id, created.version);
  await recordInDiary(ctx, "mail_template.created", { kind: "setting", id }, { after: created });
  return created;
}

/** Changes a template for mails to come, or offers it no more. */
export async function editMailTemplate(
  ctx: Context,
  { templateId, version, ...edit }: EditMailTemplate,
): Promise<MailTemplate> {
  authorize(ctx, "mailTemplate.edit");
  const all = await lockTemplates(ctx);
  const before = templateIn(all, templateId);
  const subject = { kind: "setting" as const, id: templateId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return before;
  const after = { ...before, ...changes };
  if (!after.isArchived) refuseTakenName(all, after.name, templateId);
  if (changes.texts || changes.uses) refuseMistaken(after.texts, after.uses);
  const { texts, isArchived, ...fields } = changes;
  await writeRow(ctx, "mailTemplates", before, {
    ...fields,
    ...(texts && { texts: JSON.stringify(texts) }),
    ...(isArchived !== undefined && { archivedAt: isArchived ? ctx.now : null }),
  });
  const written = { ...after, version: before.version + 1 };
  tellOthers(ctx, "setting", templateId, written.version);
  await recordInDiary(ctx, "mail_template.changed", subject, { before, after: written });
  return written;
}

/** Puts the templates in another order: the first for something is its usual mail. */
export async function reorderMailTemplates(
  ctx: Context,
  { templateIds }: ReorderMailTemplates,
): Promise<{ items: MailTemplate[] }> {
  authorize(ctx, "mailTemplate.edit");
  const before = (await lockTemplates(ctx)).map(({ id }) => id);
  const isComplete = new Set(templateIds).size === before.length && before.every((id) => templateIds.includes(id));
  if (!isComplete || templateIds.length !== before.length)
    throw new Refusal("conflict", "template.not_all", { path: "templateIds" });
  await sql`
    update mail_templates t set sequence = given.place * 10
    from unnest(${templateIds}::uuid[]) with ordinality as given (id, place)
    where t.workspace_id = ${ctx.workspace.id} and t.id = given.id`.execute(ctx.db);
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  await recordInDiary(
    ctx,
    "mail_template.reordered",
    { kind: "setting", id: ctx.workspace.id },
    { before: { templates: before }, after: { templates: templateIds } },
  );
  return listMailTemplates(ctx);
}

async function lockTemplates(ctx: Context): Promise<MailTemplate[]> {
  await own(ctx, "mailTemplates").select("id").orderBy("id").forUpdate().execute();
  return readTemplates(ctx);
}

function templateIn(templates: readonly MailTemplate[], id: TemplateId): MailTemplate {
  return found(templates.find((template) => template.id === id));
}

function refuseTakenName(templates: readonly MailTemplate[], name: string, own?: TemplateId): void {
  const small = name.toLowerCase();
  if (templates.some((each) => each.id !== own && !each.isArchived && each.name.toLowerCase() === small))
    throw new Refusal("conflict", "template.name_taken", { path: "name", name });
}
