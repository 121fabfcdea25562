import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { obstacleToDecline } from "@trato/domain/sales/lifecycle.ts";
import type { ShareOffer, UnshareOffer } from "@trato/domain/sales/portal/share-inputs.ts";
import { shareMail } from "@trato/domain/sales/portal/share-words.ts";
import { speak } from "@trato/domain/words.ts";
import { writeMessage } from "../../../messaging/write-message.ts";
import type { Context, Origin } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import type { Edge } from "../../../platform/edge.ts";
import { insertOwn, own } from "../../../platform/rows.ts";
import { readRecipient } from "../../addressee/read-recipient.ts";
import { type SaleRecord, tellOfSale } from "../../store.ts";
import { getPortalSale } from "../get-portal-sale.ts";
import { onBehalfOfCustomer, proveLink } from "../open-offer.ts";
import { type PortalToken, portalUrlOf } from "../portal-token.ts";
import { revokeOneShare } from "./revoke-share.ts";

/** How many colleagues one quotation may be sent on to, those whose links were taken back among them: a link is no way to write to the world. */
export const mostShares = 10;

/** The customer sends his offer on: a colleague gets a mail with a link of his own, in our words alone. */
export async function shareOffer(edge: Edge, { token, name, email }: ShareOffer, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale, offered, held) => {
    refuseColleague(offer);
    refuseIf(obstacleToDecline(offered, held));
    await refuseMoreShares(ctx, sale, email);
    const id = ctx.newId<"sale_shares">();
    await insertOwn(ctx, "saleShares", { id, saleId: sale.id, colleague: name, email, createdAt: ctx.now }).execute();
    const customer = await readRecipient(ctx, sale);
    const language = customer.language ?? ctx.workspace.language;
    const words = { number: sale.number, by: customer.name, name, workspace: ctx.workspace.name };
    const messageId = await writeMessage(ctx, {
      about: { kind: "sale", id: sale.id },
      to: email,
      language,
      subject: speak(shareMail, "subject", language, words),
      body: speak(shareMail, "body", language, words),
      link: portalUrlOf(ctx.site, { ...held, shareId: id }),
      isLinkConcealed: true,
    });
    tellOfSale(ctx, sale, 0);
    await recordInDiary(
      ctx,
      "sale.shared",
      { kind: "sale", id: sale.id },
      { about: { kind: "message", id: messageId } },
    );
  });
  return getPortalSale(edge, { token }, origin);
}

/** The customer takes a colleague's link back. */
export async function unshareOffer(edge: Edge, { token, saleShareId }: UnshareOffer, origin: Origin) {
  const offer = proveLink(edge, token);
  await onBehalfOfCustomer(edge, offer, "", origin, async (ctx, sale) => {
    refuseColleague(offer);
    await revokeOneShare(ctx, { saleId: sale.id, saleShareId });
  });
  return getPortalSale(edge, { token }, origin);
}

function refuseColleague({ shareId }: PortalToken): void {
  if (shareId) throw new Refusal("forbidden", "share.own_link");
}

async function refuseMoreShares(ctx: Context, { id }: SaleRecord, email: string): Promise<void> {
  const shares = await own(ctx, "saleShares").select(["email", "revokedAt"]).where("saleId", "=", id).execute();
  const isSame = (share: { email: string }) => share.email.toLowerCase() === email.toLowerCase();
  if (shares.some((share) => share.revokedAt === null && isSame(share)))
    throw new Refusal("conflict", "share.twice", { path: "email" });
  if (shares.length >= mostShares) throw new Refusal("too_many", "share.too_many", { most: mostShares });
}
