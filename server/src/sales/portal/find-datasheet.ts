import type { OneDatasheet } from "@trato/domain/sales/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** Where the content of a datasheet lies that went with an offer. */
export async function findDatasheet(ctx: Context, saleId: Id<"sales">, { fileId }: Pick<OneDatasheet, "fileId">) {
  const file = own(ctx, "messageFiles as f")
    .innerJoin("sales as s", (join) =>
      join.onRef("s.workspaceId", "=", "f.workspaceId").onRef("s.sentMessageId", "=", "f.messageId"),
    )
    .select(["f.name", "f.mediaType", "f.bytes", "f.sha256"]);
  return found(await file.where("s.id", "=", saleId).where("f.fileId", "=", fileId).limit(1).executeTakeFirst());
}
