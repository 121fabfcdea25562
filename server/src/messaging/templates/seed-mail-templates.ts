import { startingTemplates } from "@trato/domain/messaging/templates/starting-template-words.ts";
import type { Context } from "../../platform/context.ts";
import { insertOwn } from "../../platform/rows.ts";

/** The templates of mails with which a workspace starts. */
export async function seedMailTemplates(ctx: Context): Promise<void> {
  const { language } = ctx.workspace;
  const rows = startingTemplates.map(({ name, uses, texts }, index) => ({
    id: ctx.newId<"mail_templates">(),
    name: name[language],
    uses: [...uses],
    texts: JSON.stringify(texts),
    sequence: (index + 1) * 10,
  }));
  await insertOwn(ctx, "mailTemplates", rows).execute();
}
