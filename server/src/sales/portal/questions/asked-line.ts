import { linesForCustomer } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../../platform/context.ts";
import { linesOf } from "../../store.ts";

type Asked = { saleId: Id<"sales">; lineId: Id<"sale_lines"> | undefined };

/** Refuses a line that is none of the document's, or that its customer does not see. */
export async function refuseUnseenLine(ctx: Context, { saleId, lineId }: Asked): Promise<void> {
  if (lineId === undefined) return;
  const seen = linesForCustomer(await linesOf(ctx, saleId));
  if (!seen.some(({ line }) => line.id === lineId))
    throw new Refusal("invalid", "reference.unknown", { path: "lineId" });
}
