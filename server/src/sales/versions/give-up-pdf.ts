import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { own } from "../../platform/rows.ts";

/** The PDF of a version could not be made: its document's history says so. Whoever asks for it has it made anew until it is kept. */
export async function giveUpPdf(ctx: Context, documentId: Id<"kept_documents">): Promise<void> {
  const versions = own(ctx, "saleVersions").select(["saleId", "number"]).where("documentId", "=", documentId);
  const version = await versions.executeTakeFirst();
  if (!version) return;
  tellOthers(ctx, "timeline", version.saleId, 0);
  await recordInDiary(ctx, "sale.pdf_failed", { kind: "sale", id: version.saleId }, {});
}
