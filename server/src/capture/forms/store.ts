import { FormDesign } from "@trato/domain/capture/forms/design.ts";
import { startingForm } from "@trato/domain/capture/forms/starting-form.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

export const selectWebForms = (ctx: Context) =>
  own(ctx, "webForms").select([
    "id",
    "name",
    "slug",
    "isOn",
    "archivedAt",
    "teamId",
    "source",
    "medium",
    "campaign",
    "design",
    "version",
  ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectWebForms>["executeTakeFirstOrThrow"]>>;

/** As it is answered; what it asks in the order of the input, so that an edit which says the same is none. */
export function webFormOf({ site, workspace }: Context, { slug, archivedAt, design, ...row }: Row): WebForm {
  return {
    ...row,
    ...FormDesign.parse({ ...startingForm, ...(design as object) }), // what earlier forms do not say yet
    address: `${site.publicUrl}/f/${workspace.slug}/${slug}`,
    isArchived: archivedAt !== null,
  };
}

/** What of a form is kept as its design. */
export function designOf({
  title,
  intro,
  questions,
  consent,
  button,
  thanks,
  redirect,
  language,
  isBranded,
  files,
  asksProof,
  allowedPages,
}: FormDesign): FormDesign {
  return {
    title,
    intro,
    questions,
    consent,
    button,
    thanks,
    redirect,
    language,
    isBranded,
    files,
    asksProof,
    allowedPages,
  };
}

/** Refuses a name that another form has. */
export async function refuseNameTaken(ctx: Context, id: WebForm["id"], name: string): Promise<void> {
  const other = own(ctx, "webForms").select("id").where("name", "=", name).where("id", "<>", id);
  if (await other.executeTakeFirst()) throw new Refusal("conflict", "web_form.name_taken", { path: "name" });
}
