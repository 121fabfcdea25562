import type { ReactNode } from "react";
import type { Format } from "@trato/domain/format.ts";
import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";
import { offeredLines } from "@trato/domain/documents/choices/offered-lines.ts";
import { shownSubtotals } from "@trato/domain/documents/sections/section-subtotals.ts";
import { useWords } from "../../platform/words.ts";
import type { Offer } from "../queries.ts";
import { PortalLine } from "./PortalLine.tsx";

type OfferedProps = { offer: Offer; token: string; f: Format };

/** The lines that count, where there is nothing to choose. */
export function OfferedLines({ offer, token, f }: OfferedProps) {
  const subtotals = shownSubtotals(offer.lines);
  return (
    <ul className="border-t border-line2">
      {offeredLines(offer.lines).counted.map((line) => (
        <PortalLine key={line.id} {...{ line, offer, token, f }} under={subtotals.get(line.id)} />
      ))}
    </ul>
  );
}

/** What was offered besides and instead, of a quotation that can no longer be accepted. */
export function OfferedBesides({ offer, token, f }: OfferedProps) {
  const c = useWords(choiceWords);
  const { options, alternatives } = offeredLines(offer.lines);
  if (offer.state === "confirmed" || offer.state === "done") return null;
  return (
    <>
      {options.length > 0 && (
        <Offered title={c.options}>
          {options.map((line) => (
            <PortalLine key={line.id} {...{ line, offer, token, f }} />
          ))}
        </Offered>
      )}
      {alternatives.length > 0 && (
        <Offered title={c.alternatives}>
          {alternatives.map(({ insteadOf, lines }) => (
            <li key={lines[0]?.id}>
              <p className="px-2 pt-2.5 text-sm text-quiet">{c.insteadOf(insteadOf?.name ?? "")}</p>
              <ul>
                {lines.map((line) => (
                  <PortalLine key={line.id} {...{ line, offer, token, f }} />
                ))}
              </ul>
            </li>
          ))}
        </Offered>
      )}
    </>
  );
}

function Offered({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="pb-1 text-sm text-quiet">{title}</h2>
      <ul className="border-t border-line2">{children}</ul>
    </section>
  );
}
