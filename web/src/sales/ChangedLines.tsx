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
import { type Taxed, useOfferedPrice } from "./prices/use-listed-prices.ts";
import type { Sale } from "./queries.ts";
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
            errorOf={errorOf}
            onChange={(part) => edit(line.id, part)}
          />
        ))}
      </ul>
      <Field label={t.addLine} className="pt-2">
        <ProductPicker
          key={lines.length}
          value={null}
          onPick={(product) => onChange([...lines, lineOf(taxed(pickedLine(product)))])}
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
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<ChangedLine>) => void;
};

function Line({ sale, line, taxed, errorOf, onChange }: LineProps) {
  const t = useWords(saleWords);
  const say = useQuantity();
  const offered = useOfferedPrice(sale, line, taxed);
  const delivered = sale.lines.find(({ id }) => id === line.id)?.delivered ?? nothing;
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line py-1.5">
      <div className="min-w-40 flex-1">
        <p className="truncate font-medium">{line.name}</p>
        {delivered !== nothing && <p className="text-sm text-ok">{t.delivered(say(delivered, line.unitName))}</p>}
      </div>
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
            value={line.unitPrice ?? offered}
            onChange={(unitPrice) => onChange({ unitPrice })}
          />
        </Field>
      </div>
    </li>
  );
}
