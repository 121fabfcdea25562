import { refuseIf } from "@trato/domain/errors.ts";
import type { AskForChanges } from "@trato/domain/sales/inputs.ts";
import { obstacleToAskForChanges } from "@trato/domain/sales/lifecycle.ts";
import type { Origin } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import type { Edge } from "../../../platform/edge.ts";
import { updateOwn } from "../../../platform/rows.ts";
import { tellOfSale } from "../../store.ts";
import { getPortalSale } from "../get-portal-sale.ts";
import { onBehalfOfCustomer, proveLink } from "../open-offer.ts";
import { keepQuestion } from "./keep-question.ts";

/** The customer would accept something else: the quotation says so until it is sent again, and can be accepted as it is all the while. */
export async function askForChanges(edge: Edge, { token, name, body }: AskForChanges, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, name ?? "", origin, async (ctx, sale, offered, held) => {
    refuseIf(obstacleToAskForChanges(offered, held));
    const id = await keepQuestion(ctx, sale, { body });
    // no other version: what he was sent stays what it is
    await updateOwn(ctx, "sales").set({ changesAskedAt: ctx.now }).where("id", "=", sale.id).execute();
    tellOfSale(ctx, sale, 0);
    await recordInDiary(ctx, "sale.changes_asked", { kind: "sale", id: sale.id }, { about: { kind: "note", id } });
  });
  return getPortalSale(edge, { token }, origin);
}
