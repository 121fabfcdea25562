import { FileDown } from "lucide-react";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";
import { AnswerOffer } from "./AnswerOffer.tsx";
import { useChoosing } from "./choices/use-choosing.ts";
import { OfferComments } from "./OfferComments.tsx";
import { OfferDatasheets } from "./OfferDatasheets.tsx";
import { OfferFacts } from "./OfferFacts.tsx";
import { OfferFoot } from "./OfferFoot.tsx";
import { OfferSender } from "./OfferSender.tsx";
import { OfferStanding } from "./OfferStanding.tsx";
import { OfferShares } from "./shares/OfferShares.tsx";
import { PortalChanges } from "./PortalChanges.tsx";
import { PayOffer } from "../payments/PayOffer.tsx";
import { PortalLines } from "./PortalLines.tsx";
import { OfferSignatures } from "./signature/OfferSignatures.tsx";
import { useOfferFormat } from "./use-offer-format.ts";

/** The offer as a sheet, and below it the answer. */
export function OfferDocument({ offer, token }: { offer: Offer; token: string }) {
  const t = useWords(portalWords);
  const d = useWords(documentWords);
  const f = useOfferFormat(offer);
  const chosen = useChoosing(offer, token);
  const isOrder = offer.state === "confirmed" || offer.state === "done";
  const isLater = !isOrder && (offer.versionNumber ?? 1) > 1;
  const title = `${isOrder ? d.order : d.quotation} ${offer.number}`;
  return (
    <main className="min-h-dvh bg-panel pb-28 wrap-anywhere">
      <title>{`${title} · ${offer.workspaceName}`}</title>
      <article className="mx-auto flex max-w-180 flex-col gap-6 bg-bg px-5 py-6 md:my-8 md:rounded-lg md:px-10 md:py-9 md:shadow-card">
        <header className="flex flex-col gap-1">
          <OfferSender sender={offer.sender} token={token} />
          <div className="flex items-start gap-3 pt-3">
            <h1 className="min-w-0 flex-1 text-xl font-semibold">{title}</h1>
            <Button icon={<FileDown />} onClick={() => void window.open(paths.portalPdf(token), "_blank")}>
              {t.print}
            </Button>
          </div>
          <p className="text-quiet">
            {[offer.customerName, isLater && t.version(f.count(offer.versionNumber ?? 1))].filter(Boolean).join(" · ")}
          </p>
          {offer.contactPersonName && (
            <p className="text-sm text-quiet">
              {d.attention} {offer.contactPersonName}
            </p>
          )}
        </header>
        <OfferStanding offer={offer} f={f} />
        <PortalChanges offer={offer} token={token} f={f} />
        <OfferFacts offer={offer} f={f} />
        <PortalLines offer={offer} token={token} chosen={chosen} f={f} />
        <PayOffer key={token} offer={offer} token={token} f={f} />
        {offer.fiscalNote && <p className="whitespace-pre-line text-quiet">{offer.fiscalNote}</p>}
        {offer.terms && <p className="whitespace-pre-line text-quiet">{offer.terms}</p>}
        <OfferSignatures offer={offer} token={token} f={f} />
        <OfferDatasheets offer={offer} token={token} f={f} />
        <OfferComments offer={offer} f={f} />
        <OfferShares offer={offer} token={token} />
        <OfferFoot sender={offer.sender} />
      </article>
      <AnswerOffer offer={offer} token={token} total={f.money(chosen.totals.total)} chosen={chosen} />
    </main>
  );
}
