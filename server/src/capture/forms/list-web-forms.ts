import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { selectWebForms, webFormOf } from "./store.ts";

/** The company's web forms by name, those that are archived last. */
export async function listWebForms(ctx: Context): Promise<{ items: WebForm[] }> {
  authorize(ctx, "webForm.read");
  const rows = await selectWebForms(ctx)
    .orderBy("archivedAt", (order) => order.desc().nullsFirst())
    .orderBy("name")
    .limit(1000)
    .execute();
  return { items: rows.map((row) => webFormOf(ctx, row)) };
}
