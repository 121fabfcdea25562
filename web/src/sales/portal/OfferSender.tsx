import { sizeWithin } from "@trato/domain/parties/logo.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { telephone, webAddress } from "../../ui/OutButton.tsx";
import type { Offer } from "../queries.ts";

const logoRoom = { width: 200, height: 64 };

/** Whose offer it is, and how to reach them. */
export function OfferSender({ sender, token }: { sender: Offer["sender"]; token: string }) {
  const d = useWords(documentWords);
  const { name, legalName, vat, address, phone, email, website, colour, logo } = sender;
  const lines = [[legalName, vat && `${d.vat} ${vat}`].filter(Boolean).join(" · "), address.join(", ")];
  const reach = [
    { text: phone, to: phone && telephone(phone) },
    { text: email, to: email && `mailto:${email}` },
    { text: website, to: website && webAddress(website) },
  ].filter(({ text }) => text);
  return (
    <div className="flex flex-col gap-0.5 text-sm text-quiet">
      {logo && (
        <img
          src={paths.portalLogo(token, logo.id)}
          alt={name}
          {...sizeWithin(logo, logoRoom)}
          className="-mx-1.5 -mt-1.5 mb-1.5 box-content self-start rounded-md bg-paper p-1.5"
        />
      )}
      {colour && <span className="mb-2 h-1 w-12 rounded-full" style={{ backgroundColor: colour }} aria-hidden="true" />}
      <p className="text-base font-semibold text-ink">{name}</p>
      {lines.filter(Boolean).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {reach.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {reach.map(({ text, to }) => (
            <a key={text} href={to ?? undefined} className="underline-offset-2 hover:underline">
              {text}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}
