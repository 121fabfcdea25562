import type { Company } from "@trato/domain/capture/forms/form-page.ts";
import type { FormPlace } from "@trato/domain/capture/forms/inputs.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Language } from "@trato/domain/words.ts";
import { findLogoInUse, type LogoContent } from "../../identity/company/read-logo.ts";
import { readLetterhead } from "../../identity/company/read-letterhead.ts";
import { inWorkspaceOf } from "../../identity/single-sign-on/kept-provider.ts";
import type { Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { found } from "../../platform/rows.ts";
import { selectWebForms, webFormOf } from "./store.ts";

/** A form as its visitors find it. */
export type OpenForm = {
  workspaceId: Id<"workspaces">;
  form: WebForm;
  company: Company;
  /** In which language the company works. */
  theirs: Language;
};

/** The form at an address, for whoever comes there; null where there is none. */
export async function openForm(edge: Edge, place: FormPlace, origin: Origin): Promise<OpenForm | null> {
  const opened = await inWorkspaceOf(edge, place.workspace, { mode: "read", origin }, async (ctx) => {
    const row = await selectWebForms(ctx).where("slug", "=", place.form).executeTakeFirst();
    if (!row) return null;
    const form = webFormOf(ctx, row);
    const { name, colour, logo } = await readLetterhead(ctx, ctx.workspace.language);
    const company = form.isBranded ? { name, colour, logo } : { name, colour: null, logo: null };
    return { workspaceId: ctx.workspace.id, form, company, theirs: ctx.workspace.language };
  });
  return opened ?? null;
}

/** Where the logo lies that a form shows. */
export async function findFormLogo(
  edge: Edge,
  place: FormPlace,
  origin: Origin,
): Promise<{ workspaceId: Id<"workspaces">; logo: LogoContent }> {
  const opened = await inWorkspaceOf(edge, place.workspace, { mode: "read", origin }, async (ctx) => {
    found(await selectWebForms(ctx).where("slug", "=", place.form).executeTakeFirst());
    return { workspaceId: ctx.workspace.id, logo: await findLogoInUse(ctx) };
  });
  return found(opened);
}
