import { Fragment } from "react";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import type { Format } from "@trato/domain/format.ts";
import { useWords } from "../../../platform/words.ts";
import type { Offer } from "../../queries.ts";
import { PortalLine } from "../PortalLine.tsx";
import { AskAboutLine, LineThread } from "../questions/LineQuestions.tsx";
import { AlternativeCards } from "./AlternativeCards.tsx";
import { offerChoiceWords } from "./offer-choice-labels.ts";
import { OptionRow } from "./OptionRow.tsx";
import { QuantityChoice } from "./QuantityChoice.tsx";
import { totalWith } from "./shown-choices.ts";
import { toChoose } from "./to-choose.ts";
import type { ChoosingOffer } from "./use-choosing.ts";

type LinesToChooseProps = {
  offer: Offer;
  token: string;
  chosen: Pick<ChoosingOffer, "lines" | "choices">;
  onChoose: (choice: CustomerChoice) => void;
  f: Format;
};

/** The lines of an offer to choose from: alternatives as cards where the line stands, options below with a button each. */
export function LinesToChoose({ offer, token, chosen, onChoose, f }: LinesToChooseProps) {
  const t = useWords(offerChoiceWords);
  const { parts, options, subtotals } = toChoose(offer.lines, chosen.lines);
  const quantityOf = (line: Offer["lines"][number]) => <QuantityChoice line={line} onChoose={onChoose} f={f} />;
  return (
    <>
      <ul className="border-t border-line2">
        {parts.map(({ line, group }) =>
          group.length > 1 ? (
            <li key={line.id} className="border-b border-line px-2">
              <AlternativeCards
                lines={group}
                totalWith={(lineId) => totalWith(offer, chosen.choices, lineId)}
                onChoose={onChoose}
                f={f}
              />
              {group.map((each) => (
                <Fragment key={each.id}>
                  {isCounted(each) && (
                    <div className="flex items-center justify-end gap-2 pb-3">
                      <AskAboutLine line={each} token={token} />
                      {quantityOf(each)}
                    </div>
                  )}
                  <LineThread line={each} offer={offer} f={f} />
                </Fragment>
              ))}
            </li>
          ) : (
            <PortalLine
              key={line.id}
              {...{ line, offer, token, f }}
              quantity={quantityOf(line)}
              under={subtotals.get(line.id)}
            />
          ),
        )}
      </ul>
      {options.length > 0 && (
        <section>
          <h2 className="pb-2 font-semibold">{t.options}</h2>
          <ul className="flex flex-col gap-2">
            {options.map((line) => (
              <OptionRow key={line.id} {...{ line, offer, token, f, onChoose }} quantity={quantityOf(line)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
