import type { LetterUse } from "@trato/domain/kinds.ts";
import type { MailTemplate } from "@trato/domain/messaging/templates/records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

/** The workspace's templates in their order. */
export async function readTemplates(ctx: Context): Promise<MailTemplate[]> {
  const rows = await own(ctx, "mailTemplates")
    .select(["id", "name", "uses", "texts", "archivedAt", "version"])
    .orderBy("sequence")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(({ archivedAt, uses, texts, ...template }) => ({
    ...template,
    uses: uses as LetterUse[], // kept as the input had them
    texts: texts as MailTemplate["texts"], // as above
    isArchived: archivedAt !== null,
  }));
}

/** Those that are offered for a letter: the first is what is written where nobody chooses. */
export async function templatesFor(ctx: Context, use: LetterUse): Promise<MailTemplate[]> {
  return (await readTemplates(ctx)).filter(({ isArchived, uses }) => !isArchived && uses.includes(use));
}
