import { documentWords } from "@trato/domain/sales/document-words.ts";
import { useWords } from "../../platform/words.ts";
import type { Offer } from "../queries.ts";

/** Where to pay, and what the company says at the foot of all that it sends. */
export function OfferFoot({ sender }: { sender: Offer["sender"] }) {
  const d = useWords(documentWords);
  const { accounts, footer, registry } = sender;
  if (accounts.length === 0 && !footer && !registry) return null;
  return (
    <footer className="flex flex-col gap-2 border-t border-line pt-4 text-sm text-quiet">
      {accounts.map(({ number, bic, bank }) => (
        <p key={number}>
          <span className="text-faint">{d.accounts}</span>{" "}
          <span className="whitespace-nowrap text-ink tabular-nums">{number}</span>{" "}
          {[bank, bic && `BIC ${bic}`].filter(Boolean).join(" · ")}
        </p>
      ))}
      {footer && <p className="whitespace-pre-line">{footer}</p>}
      {registry && <p className="whitespace-pre-line text-faint">{registry}</p>}
    </footer>
  );
}
