import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { ChooseFromOffer } from "@trato/domain/sales/inputs.ts";
import { obstacleToAccept } from "@trato/domain/sales/lifecycle.ts";
import type { Origin } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import type { Edge } from "../../../platform/edge.ts";
import { own, updateOwn } from "../../../platform/rows.ts";
import { tellOfSale } from "../../store.ts";
import { getPortalSale } from "../get-portal-sale.ts";
import { onBehalfOfCustomer, proveLink } from "../open-offer.ts";
import { readChosenLines } from "./chosen-lines.ts";

/** What the customer has chosen so far is kept, for whoever opens the link next; it binds nobody before he says yes. */
export async function chooseFromOffer(edge: Edge, { token, version, choices }: ChooseFromOffer, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, offered, held) => {
    if (version !== held.version) throw new Refusal("conflict", "sale.changed");
    refuseIf(obstacleToAccept(offered, held, ctx.today));
    const chosen = await readChosenLines(ctx, sale, choices);
    const before = await own(ctx, "saleSendings")
      .select("chosenAt")
      .where("saleId", "=", sale.id)
      .where("sentVersion", "=", version)
      .executeTakeFirst();
    await updateOwn(ctx, "saleSendings")
      .set({ choices: JSON.stringify(chosen.choices), chosenAt: ctx.now })
      .where("saleId", "=", sale.id)
      .where("sentVersion", "=", version)
      .execute();
    if (!before || before.chosenAt !== null) return; // that he chooses is told once, not at every press
    tellOfSale(ctx, sale, 0);
    await recordInDiary(ctx, "sale.chosen", { kind: "sale", id: sale.id });
  });
  return getPortalSale(edge, { token }, origin);
}
