import type { FormDesign } from "@trato/domain/capture/forms/design.ts";
import type { CreateWebForm, DuplicateWebForm } from "@trato/domain/capture/forms/inputs.ts";
import { obstacleToForm } from "@trato/domain/capture/forms/obstacles.ts";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import { startingForm } from "@trato/domain/capture/forms/starting-form.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { slugOf } from "@trato/domain/identity/slug.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, insertOwn, own } from "../../platform/rows.ts";
import { designOf, refuseNameTaken, selectWebForms, webFormOf } from "./store.ts";

/** A new form for visitors; what it is not told, it asks and says as forms do. */
export async function createWebForm(ctx: Context, input: CreateWebForm): Promise<WebForm> {
  authorize(ctx, "webForm.edit");
  const { id = ctx.newId<"web_forms">(), name, teamId, source, medium, campaign, ...given } = input;
  const design = designOf({ ...startingForm, ...given } as FormDesign); // what is not given is not among it
  refuseIf(obstacleToForm(design));
  await refuseNameTaken(ctx, id, name);
  const told = { teamId: teamId ?? null, source: source || null, medium: medium || null, campaign: campaign || null };
  await insertOwn(ctx, "webForms", {
    id,
    name,
    slug: await freeSlug(ctx, name),
    ...told,
    design: JSON.stringify(design),
    createdAt: ctx.now,
  }).execute();
  tellOthers(ctx, "setting", id, 1);
  const after = { name, ...told, ...design, version: 1 };
  await recordInDiary(ctx, "web_form.created", { kind: "setting", id }, { after });
  return readWebForm(ctx, id);
}

/** Another form that asks and says the same, under a name and an address of its own. */
export async function duplicateWebForm(ctx: Context, { webFormId }: DuplicateWebForm): Promise<WebForm> {
  const { name, teamId, source, medium, campaign, ...form } = await readWebForm(ctx, webFormId);
  const rows = await own(ctx, "webForms").select("name").execute();
  const called = firstFree(new Set(rows.map((row) => row.name)), name.slice(0, 94), (base, n) => `${base} (${n})`);
  return createWebForm(ctx, { name: called, teamId, source, medium, campaign, ...designOf(form) });
}

async function readWebForm(ctx: Context, id: WebForm["id"]): Promise<WebForm> {
  return webFormOf(ctx, found(await selectWebForms(ctx).where("id", "=", id).executeTakeFirst()));
}

async function freeSlug(ctx: Context, name: string): Promise<string> {
  const rows = await own(ctx, "webForms").select("slug").execute();
  return firstFree(new Set(rows.map(({ slug }) => slug)), slugOf(name), (base, n) => `${base}-${n}`);
}

/** The first of a row of names that none has yet. */
function firstFree(taken: ReadonlySet<string>, base: string, next: (base: string, n: number) => string): string {
  let name = base;
  for (let n = 2; taken.has(name); n++) name = next(base, n);
  return name;
}
