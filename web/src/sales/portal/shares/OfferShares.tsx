import { Forward, X } from "lucide-react";
import { useState } from "react";
import { useCommand } from "../../../platform/commands.ts";
import { useWords } from "../../../platform/words.ts";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import type { Offer } from "../../queries.ts";
import { showOffer } from "../show-offer.ts";
import { ShareOffer } from "./ShareOffer.tsx";
import { shareWords } from "./share-labels.ts";

/** The colleagues whom the customer sent the offer on to; nothing of it for one of them. */
export function OfferShares({ offer, token }: { offer: Offer; token: string }) {
  const t = useWords(shareWords);
  const [isOpen, setOpen] = useState(false);
  const takeBack = useCommand("POST /portal/:token/unshare", { done: (next) => showOffer(token, next) });
  const { shares } = offer;
  if (shares === null) return null;
  const mayShare = offer.can.decline === true;
  if (!mayShare && shares.length === 0) return null;
  return (
    <section className="flex flex-col items-start gap-2">
      {shares.length > 0 && (
        <>
          <h2 className="font-semibold">{t.sharedWith}</h2>
          <ul className="w-full">
            {shares.map(({ id, name, email, viewedAt }) => (
              <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line">
                <span className="min-w-0 flex-1">
                  {name} <span className="text-sm text-quiet">{email}</span>
                </span>
                {viewedAt && <span className="shrink-0 text-sm text-ok">{t.opened}</span>}
                <IconButton
                  label={t.takeBackOf(name)}
                  icon={<X />}
                  className="max-md:h-10 max-md:w-10"
                  onClick={() => takeBack.run({ token, saleShareId: id })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {mayShare && (
        <Button icon={<Forward />} className="max-md:h-10" onClick={() => setOpen(true)}>
          {t.share}
        </Button>
      )}
      {isOpen && <ShareOffer token={token} onClose={() => setOpen(false)} />}
    </section>
  );
}
