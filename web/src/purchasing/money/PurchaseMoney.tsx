import { noteOfField } from "../../documents/DraftNotes.tsx";
import { CurrencySelect } from "../../documents/money/CurrencySelect.tsx";
import { useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { purchaseWords } from "../labels.ts";
import type { PurchaseDraft } from "../use-purchase-draft.ts";

/** In which currency a purchase is, the vendor's or another one by hand, and the day whose rate counts; the prices follow when it is saved. */
export function PurchaseMoney({
  header,
  unsent,
  moves,
  priced,
}: Pick<PurchaseDraft, "header" | "unsent" | "moves" | "priced">) {
  const t = useWords(purchaseWords);
  const { currency: own } = useMe().workspace;
  return (
    <>
      <CurrencySelect
        value={header.currency}
        error={noteOfField(unsent, "currency")}
        hint={
          header.isCurrencySet ? (
            <>
              {t.setByHand}{" "}
              <button
                type="button"
                className="text-accent hover:underline"
                onClick={() => priced.changeTerms({ isCurrencySet: false })}
              >
                {t.asVendor}
              </button>
            </>
          ) : (
            t.currencyOfVendor
          )
        }
        onChange={(currency) => priced.changeTerms({ currency, isCurrencySet: true })}
      />
      {header.currency !== own && (
        <Field
          label={t.rateDay}
          error={noteOfField(unsent, "priceDay")}
          {...(header.priceDay === null && { hint: t.rateOfToday })}
        >
          <DateField value={header.priceDay} onChange={(priceDay) => moves.changeHeader({ priceDay })} />
        </Field>
      )}
    </>
  );
}
