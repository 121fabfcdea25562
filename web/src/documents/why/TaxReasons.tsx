import { useQuery } from "@tanstack/react-query";
import type { TaxesOrigin } from "@trato/domain/documents/explained/explained-records.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { choiceWords } from "../../products/fiscal-positions/position-labels.ts";
import { PositionReasons } from "../../products/fiscal-positions/PositionReasons.tsx";
import { fiscalChoiceQuery } from "../../products/queries.ts";
import type { Whose } from "./whose.ts";
import { whyWords } from "./why-labels.ts";

type TaxReasonsProps = { origin: TaxesOrigin; whose: Whose; isAnyPosition: boolean };

/** Why a line has its taxes: the product's, the position of its document and why it is that one, and what that makes of them. */
export function TaxReasons({ origin, whose, isAnyPosition }: TaxReasonsProps) {
  const t = useWords(whyWords);
  const f = useFormat();
  const { productTaxes, isService, position, mapped, given, isTyped } = origin;
  const listed = (taxes: readonly { name: string }[]) =>
    taxes.length === 0 ? t.noTax : f.list(taxes.map(({ name }) => name));
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>{productTaxes.length === 0 ? t.noneOfProduct : t.ofProduct(listed(productTaxes))}</p>
      {isAnyPosition && (
        <div className="flex flex-col gap-1 rounded-md bg-hover p-3">
          <p className="text-quiet">{t.position}</p>
          <Position origin={origin} whose={whose} />
          {position && (
            <ul className="flex flex-col gap-0.5">
              {mapped.map(({ from, to }) => (
                <li key={from.id}>{to.length === 0 ? t.fallsAway(from.name) : t.becomes(from.name, listed(to))}</li>
              ))}
              {mapped.length === 0 && <li>{t.staysSo}</li>}
              {mapped.length > 0 && isService && <li className="text-quiet">{t.asService}</li>}
            </ul>
          )}
        </div>
      )}
      {isTyped && <p className="text-warn">{t.otherTaxes(listed(given))}</p>}
    </div>
  );
}

/** Which position it is, and why: set by hand, or chosen by who buys or sells, unless that would choose another one by now. */
function Position({ origin: { position }, whose }: Omit<TaxReasonsProps, "isAnyPosition">) {
  const t = useWords(whyWords);
  const c = useWords(choiceWords);
  const { partnerId: contactId, deliveryAddressId, isFiscalPositionSet } = whose;
  const asked = fiscalChoiceQuery({ contactId, ...(deliveryAddressId && { deliveryAddressId }) });
  const { data: chosen } = useQuery({ ...asked, enabled: !isFiscalPositionSet });
  if (chosen && (chosen.position?.id ?? null) === (position?.id ?? null)) return <PositionReasons chosen={chosen} />;
  return (
    <>
      <p className="font-medium">{position?.name ?? c.none}</p>
      {isFiscalPositionSet && <p className="text-quiet">{t.setByHand}</p>}
      {chosen && <p className="text-quiet">{c.otherNow}</p>}
    </>
  );
}
