import { FileText } from "lucide-react";
import type { Format } from "@trato/domain/format.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { sizeText } from "../../ui/size-text.ts";
import { portalWords } from "../labels.ts";
import type { Offer } from "../queries.ts";

/** What went along of its products, opened or saved by a press. */
export function OfferDatasheets({ offer, token, f }: { offer: Offer; token: string; f: Format }) {
  const t = useWords(portalWords);
  if (offer.datasheets.length === 0) return null;
  return (
    <section>
      <h2 className="pb-2 font-semibold">{t.datasheets}</h2>
      <ul className="flex flex-col gap-1">
        {offer.datasheets.map(({ id, name, bytes }) => (
          <li key={id} className="flex min-w-0 items-center gap-2">
            <FileText aria-hidden="true" className="size-4 shrink-0 text-faint" />
            <a
              href={paths.portalDatasheet(token, id)}
              target="_blank"
              rel="noreferrer"
              className="truncate underline underline-offset-2"
            >
              {name}
            </a>
            <span className="shrink-0 text-sm text-faint tabular-nums">{sizeText(bytes, f.count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
