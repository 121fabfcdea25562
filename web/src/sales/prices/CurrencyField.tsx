import { convertedDiscount, convertedPrice } from "@trato/domain/documents/document-currency.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { type ReactNode, useState } from "react";
import { CurrencySelect } from "../../documents/money/CurrencySelect.tsx";
import type { InCurrency } from "../../documents/money/currency-sent.ts";
import { useToldStep } from "../../documents/history/use-told-step.ts";
import { queryClient } from "../../platform/queries.ts";
import { useMe } from "../../platform/session.ts";
import { toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { ratesQuery } from "../../products/queries.ts";
import type { Sale } from "../queries.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { ratesBetween } from "./rates-between.ts";

type CurrencyFieldProps = { sale: Sale; error?: ReactNode } & Pick<SaleDraft, "header" | "moves" | "now"> & {
    /** The currency of the price list. */
    ofList: string;
    onChange: (value: InCurrency) => void;
  };

/** The currency of a quotation: that of its price list, or another one by hand; nothing in a workspace that knows of no other. */
export function CurrencyField({ sale, error, header, moves, now, ofList, onChange }: CurrencyFieldProps) {
  const t = useWords(priceListWords);
  const [former, setFormer] = useState<string | null>(null);
  const choose = (value: InCurrency) => {
    setFormer(header.currency);
    onChange(value);
  };
  const isOfList = !header.isCurrencySet || header.currency === ofList;
  return (
    <CurrencySelect
      value={header.currency}
      known={[ofList, sale.currency]}
      error={error}
      hint={
        <>
          {header.isCurrencySet ? t.setByHand : t.currencyOfList}{" "}
          {!isOfList && (
            <button
              type="button"
              className="text-accent hover:underline"
              onClick={() => choose({ currency: ofList, isCurrencySet: false })}
            >
              {t.asList(ofList)}
            </button>
          )}
          {former !== null && former !== header.currency && (
            <ConvertTyped {...{ header, moves, now }} former={former} onDone={() => setFormer(null)} />
          )}
        </>
      }
      onChange={(currency) => choose({ currency, isCurrencySet: true })}
    />
  );
}

type ConvertTypedProps = Pick<SaleDraft, "header" | "moves" | "now"> & { former: string; onDone: () => void };

const isTyped = ({ follows, productId }: { follows: string; productId: string | null }) =>
  follows === "nothing" && productId !== null;

const isAmount = (discount: GlobalDiscount | null): boolean => discount?.kind === "amount";

/** Prices and amounts of discounts that were typed stay as they are in another currency, unless one has them converted. */
function ConvertTyped({ header, moves, now, former, onDone }: ConvertTypedProps) {
  const t = useWords(priceListWords);
  const { workspace } = useMe();
  const tell = useToldStep(moves);
  const { lines, header: shown } = now();
  const typed = lines.filter((line) => isTyped(line) || isAmount(line.sectionDiscount)).length;
  const count = typed + (isAmount(shown.discount) ? 1 : 0);
  if (count === 0) return null;
  const convert = async () => {
    const { items } = await queryClient.fetchQuery(ratesQuery(header.priceDay));
    const rates = ratesBetween(items, workspace.currency, { from: former, to: header.currency });
    if (!rates) return; // why it is not saved stands below the field
    const { from, to } = rates;
    const { priceDecimals, currencyDecimals } = inCurrency(workspace, header.currency);
    const discountIn = (discount: GlobalDiscount | null) => convertedDiscount(discount, from, to, currencyDecimals);
    const lineIn = (line: DraftLine): DraftLine => {
      if (line.sectionDiscount) return { ...line, sectionDiscount: discountIn(line.sectionDiscount) };
      return isTyped(line) ? { ...line, unitPrice: convertedPrice(line.unitPrice, from, to, priceDecimals) } : line;
    };
    const before = moves.lastStep();
    moves.changeAll({ discount: discountIn(now().header.discount) }, (all) => all.map(lineIn));
    onDone();
    tell(t.typedConverted, before);
  };
  return (
    <button type="button" className="text-accent hover:underline" onClick={() => void convert().catch(toastError)}>
      {t.convertTyped(count)}
    </button>
  );
}
