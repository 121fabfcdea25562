import { useState } from "react";
import { useTaxPosition } from "../documents/use-tax-position.ts";
import { useWords } from "../platform/words.ts";
import { nothing } from "@trato/domain/decimal.ts";
import { ProductPicker } from "../products/ProductPicker.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { PriceInput } from "../ui/fields/MoneyInput.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { saleWords } from "./labels.ts";
import { pickedLine } from "./lines/picked-line.ts";
import { type ChangedLine, lineOf } from "./order-change.ts";
import { LinePicks, PickOnLine, useWholeCombo } from "./combos/LinePicks.tsx";
import { type Taxed, useOfferedPrices } from "./prices/use-listed-prices.ts";
import type { Priced } from "./prices/typed-line.ts";
import type { Sale } from "./queries.ts";
import type { DraftLine } from "./use-sale-draft.ts";
import { useQuantity } from "../products/use-quantity.ts";
import { useUnitName } from "../products/use-unit-name.ts";

type ChangedLinesProps = {
  sale: Sale;
  lines: readonly ChangedLine[];
  /** What is wrong with "quantity 01…" or "unitPrice 01…". */
  errorOf?: (field: string) => string | undefined;
  onChange: (lines: readonly ChangedLine[]) => void;
};

/** How much of each line is ordered and at what price; a product besides is a new line. */
export function ChangedLines({ sale, lines, errorOf = () => undefined, onChange }: ChangedLinesProps) {
  const t = useWords(saleWords);
  const taxed = useTaxPosition(sale.fiscalPosition?.id ?? null);
  const [added, setAdded] = useState<string | null>(null); // a combo, just now: of it one picks at once
  const edit = (id: string, part: Partial<ChangedLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  return (
    <div>
      <ul className="border-t border-line">
        {lines.map((line) => (
          <Line
            key={line.id}
            sale={sale}
            line={line}
            taxed={taxed}
            startsOpen={line.id === added}
            errorOf={errorOf}
            onChange={(part) => edit(line.id, part)}
          />
        ))}
      </ul>
      <Field label={t.addLine} className="pt-2">
        <ProductPicker
          key={lines.length}
          value={null}
          onPick={(product) => {
            const added = lineOf(taxed(pickedLine(product)), product);
            onChange([...lines, added]);
            if (product.isCombo) setAdded(added.id);
          }}
          hasPrice
        />
      </Field>
    </div>
  );
}

type LineProps = {
  sale: Sale;
  line: ChangedLine;
  taxed: Taxed;
  startsOpen: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<ChangedLine>) => void;
};

function Line({ sale, line, taxed, startsOpen, errorOf, onChange }: LineProps) {
  const t = useWords(saleWords);
  const priced = useOfferedPrices(sale, line, taxed);
  const offered = useOfferedLine(line, priced);
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line py-1.5">
      <OrderedProduct sale={sale} line={line} offered={offered} />
      {offered && line.isCombo && (
        <PickOnLine
          line={offered}
          priced={priced}
          startsOpen={startsOpen}
          onPick={({ picks = [], shares = [], taxIds = [] }) =>
            line.offered && onChange({ offered: { ...line.offered, picks, shares, taxIds } })
          }
        />
      )}
      <div className="ml-auto flex gap-3">
        <Field label={t.quantityOf(line.name)} isLabelHidden error={errorOf(`quantity ${line.id}`)} className="w-24">
          <NumberInput
            aria-label={t.quantityOf(line.name)}
            value={line.quantity}
            onChange={(quantity) => onChange({ quantity })}
            suffix={useUnitName(line.unitName, line.quantity)}
          />
        </Field>
        <Field label={t.priceOf(line.name)} isLabelHidden error={errorOf(`unitPrice ${line.id}`)} className="w-32">
          <PriceInput
            aria-label={t.priceOf(line.name)}
            value={line.unitPrice ?? offered?.unitPrice ?? null}
            onChange={(unitPrice) => onChange({ unitPrice })}
          />
        </Field>
      </div>
    </li>
  );
}

/** A line that is added, in the quantity that is asked for, whole where it is a combo; at its list's price unless one was typed. */
function useOfferedLine({ offered, isCombo, quantity, unitPrice }: ChangedLine, priced: Priced): DraftLine | null {
  const whole = useWholeCombo(isCombo ? offered : undefined, priced) ?? offered;
  if (!whole) return null;
  const asked = { ...whole, ...(quantity && { quantity }) };
  return unitPrice === null ? priced(asked) : { ...asked, unitPrice, follows: "nothing" };
}

type OrderedProductProps = Pick<LineProps, "sale" | "line"> & { offered: DraftLine | null };

/** What is ordered, what was picked of it, and how much of it was delivered. */
function OrderedProduct({ sale, line, offered }: OrderedProductProps) {
  const t = useWords(saleWords);
  const say = useQuantity();
  const kept = sale.lines.find(({ id }) => id === line.id);
  const delivered = kept?.delivered ?? nothing;
  return (
    <div className="min-w-40 flex-1">
      <p className="truncate font-medium">{line.name}</p>
      <LinePicks shares={(offered ?? kept)?.shares ?? []} />
      {delivered !== nothing && <p className="text-sm text-ok">{t.delivered(say(delivered, line.unitName))}</p>}
    </div>
  );
}
