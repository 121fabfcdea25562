import { useQuery } from "@tanstack/react-query";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { useMe } from "../../platform/session.ts";
import { toast, toastError } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { noteOfField } from "../../documents/DraftNotes.tsx";
import { useTaxPosition } from "../../documents/use-tax-position.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { priceListsQuery } from "../../products/queries.ts";
import { DateField } from "../../ui/fields/DateField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import type { Sale } from "../queries.ts";
import type { SaleDraft } from "../use-sale-draft.ts";
import { CurrencyField } from "./CurrencyField.tsx";
import { PriceListField } from "./PriceListField.tsx";
import { useRepricing } from "./use-listed-prices.ts";

type PriceFieldsProps = { sale: Sale } & Pick<SaleDraft, "header" | "unsent" | "moves" | "now">;
type Change = Partial<Pick<SaleDraft["header"], "priceListId" | "isPriceListSet" | "currency" | "isCurrencySet">> & {
  priceDay?: CalendarDate;
};

/** By which list, by whose day's prices and in which currency the lines of a quotation are priced: they follow at once, and all of it can be taken back. */
export function PriceFields({ sale, header, unsent, moves, now }: PriceFieldsProps) {
  const t = useWords(priceListWords);
  const taxed = useTaxPosition(header.fiscalPositionId);
  const repricing = useRepricing(sale, taxed);
  const { data } = useQuery(priceListsQuery);
  const { currency: own } = useMe().workspace;
  const currencyOf = (listId: string | null) => data?.items.find(({ id }) => id === listId)?.currency ?? own;
  const move = async (change: Change) => {
    const { header: was, lines } = now();
    const priced = await repricing(lines, { ...was, ...change });
    moves.changeAll(change, (present) => present.map(priced));
    const former = new Map(lines.map((line) => [line.id, line]));
    const { priceListId, isPriceListSet, priceDay, currency, isCurrencySet } = was;
    const undo = () =>
      moves.changeAll({ priceListId, isPriceListSet, priceDay, currency, isCurrencySet }, (present) =>
        present.map((line) => {
          const { unitPrice, discount } = former.get(line.id) ?? line;
          return line.follows === "nothing" ? line : { ...line, unitPrice, discount };
        }),
      );
    toast(t.pricesFollow, { undo });
  };
  return (
    <>
      <PriceListField
        customerId={header.customerId}
        value={header}
        error={noteOfField(unsent, "priceListId")}
        onChange={(listed) => {
          const inIts = header.isCurrencySet ? {} : { currency: currencyOf(listed.priceListId), isCurrencySet: false };
          void move({ ...listed, ...inIts }).catch(toastError);
        }}
      />
      <CurrencyField
        {...{ sale, header, moves, now }}
        error={noteOfField(unsent, "currency")}
        ofList={currencyOf(header.priceListId)}
        onChange={(inCurrency) => void move(inCurrency).catch(toastError)}
      />
      {((data?.items.length ?? 0) > 0 || header.currency !== own) && (
        <Field label={t.priceDay} error={noteOfField(unsent, "priceDay")}>
          <DateField
            value={header.priceDay}
            onChange={(priceDay) => priceDay && void move({ priceDay }).catch(toastError)}
          />
        </Field>
      )}
    </>
  );
}
