import { memo, type ReactNode } from "react";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { LineCard } from "../../documents/LineCard.tsx";
import { LineRow } from "../../documents/LineRow.tsx";
import { LockedLine } from "../../documents/LockedLine.tsx";
import type { Fold } from "../../documents/sections/use-folded-sections.ts";
import type { useTaxPosition } from "../../documents/use-tax-position.ts";
import type { Whose } from "../../documents/why/whose.ts";
import { WhyLine } from "../../documents/why/WhyLine.tsx";
import { useWords } from "../../platform/words.ts";
import type { LinePlace } from "../../ui/lists/DrawnLines.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { lineColumns, widerLineColumns } from "../../documents/line-columns.ts";
import type { Variant } from "../../products/families/queries.ts";
import type { Packagings } from "../../products/packagings/queries.ts";
import { saleWords } from "../labels.ts";
import { asCounted } from "../choices/choice-moves.ts";
import { useLineOffers } from "../choices/use-line-offers.ts";
import { LineRange } from "../choices/LineRange.tsx";
import { LineChoice } from "../choices/LineChoice.tsx";
import { State } from "../../ui/State.tsx";
import { LinePicks } from "../combos/LinePicks.tsx";
import { MarginCell, MarginField } from "../margins/MarginOfLine.tsx";
import type { LineMargin } from "../margins/use-line-margins.ts";
import { LineGoods, LineStock } from "./LineGoods.tsx";
import { LinePackaging } from "./LinePackaging.tsx";
import { LineParts } from "./LineParts.tsx";
import { QuotedProduct } from "./ProductCell.tsx";
import { TypedPrice } from "../prices/TypedPrice.tsx";
import { WhyPrice } from "../prices/WhyPrice.tsx";
import { typedLine, type Priced } from "../prices/typed-line.ts";
import { useLinePrice } from "../prices/use-line-price.ts";
import type { ListId } from "../prices/use-listed-prices.ts";
import type { LineAvailability } from "../queries.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { useSectionParts } from "./use-section-parts.tsx";

type QuotedLineProps = LinePlace &
  Fold & {
    line: DraftLine;
    index: number;
    /** Which variant its product is, where it is one. */
    variant: Variant | undefined;
    /** What its product is packed in. */
    packagings: Packagings | undefined;
    /** The line as the server has it, with its goods. */
    kept: SaleLine | undefined;
    /** What a quotation's line would find in stock. */
    found: LineAvailability | undefined;
    amount: Decimal | undefined;
    /** What it earns, for those who see costs. */
    margin: LineMargin | undefined;
    /** Whether that has a column of its own. */
    hasMargins: boolean;
    taxed: ReturnType<typeof useTaxPosition>;
    /** Whose document it is, and under which position of tax law. */
    whose: Whose;
    priced: Priced;
    priceListId: ListId;
    priceDay: CalendarDate;
    moves: SaleDraft["moves"];
    isLocked: boolean;
    startsFocused: boolean;
    /** Why it is not saved. */
    note?: ReactNode;
    onAdd: (kind: DraftLine["kind"], after: string, isAlternative?: boolean) => void;
  };

/** One line of a quotation or an order; "/" in an empty cell makes a section. */
export const QuotedLine = memo(function QuotedLine({
  line,
  variant,
  packagings,
  taxed,
  whose,
  priced,
  priceListId,
  priceDay,
  moves,
  kept,
  found,
  isLocked,
  onAdd,
  margin,
  hasMargins,
  ...shown
}: QuotedLineProps) {
  const t = useWords(saleWords);
  const r = useWords(periodWords);
  const isPhone = useIsPhone();
  const isEmpty = line.kind === "product" && line.productId === null;
  const change = (changes: Partial<DraftLine>) => moves.changeLine(line.id, typedLine(line, changes, priced));
  const { pick, follow } = useLinePrice({ line, change, priced, priceListId, moves });
  const adds = (kind: DraftLine["kind"], label: string) => ({ label, onSelect: () => onAdd(kind, line.id) });
  const isPriced = !isEmpty && line.kind === "product";
  const isTyped = isPriced && !isLocked && line.follows === "nothing";
  const count = () => moves.changeAll({}, (lines) => asCounted(lines, line.id));
  const section = useSectionParts({ ...shown, line, subtotal: shown.amount, isLocked, moves });
  const offers = [...useLineOffers(line, moves, () => onAdd("product", line.id, true)), ...section.offers];
  const goods = (
    <>
      {line.period !== "once" && <State>{r[line.period]}</State>}
      <Offered {...{ line, isLocked, count, change }} />
      <LinePicks shares={line.shares} />
      {line.shares.length === 0 && kept && kept.productId === line.productId && <LineParts parts={kept.parts} />}
      {isLocked ? kept && <LineGoods line={kept} /> : found && <LineStock found={found} />}
      <LinePackaging {...{ line, packagings }} onTake={isLocked ? undefined : (quantity) => change({ quantity })} />
      {isTyped && <TypedPrice onFollow={follow} />}
    </>
  );
  const addNext = () => onAdd("product", line.id);
  const picker = (startsFocused: boolean) => (
    <QuotedProduct
      {...{ line, kept, variant, taxed, priced, isLocked, startsFocused }}
      onPick={pick}
      onChange={(changes) => moves.changeLine(line.id, changes)}
      onScanned={isPhone ? undefined : addNext}
    />
  );
  const why = isPriced && <WhyQuoted {...{ line, whose, kept, priceListId, priceDay, taxed, isLocked }} />;
  const columns = hasMargins ? widerLineColumns : lineColumns;
  const beside = hasMargins && <MarginCell margin={margin} />;
  const edited = {
    ...shown,
    lead: section.lead,
    aside: section.aside,
    beside,
    line,
    columns,
    words: t,
    use: "sale" as const,
    why,
    onType: change,
    onName: (name: string) => change({ name }),
    onMove: (by: 1 | -1) => moves.moveLines([line.id], by),
    onRemove: () => moves.removeLine(line.id),
    onDuplicate: () => moves.duplicateLines([line.id]),
    onNext: addNext,
    ...(isEmpty && { onSlash: () => change({ kind: "section" }) }),
    menu: {
      items: [adds("product", t.addProduct), adds("section", t.addSection), adds("note", t.addNote), ...offers],
    },
    offers,
  };
  const details = margin && <MarginField margin={margin} />;
  if (isPhone) return <LineCard {...edited} {...{ isLocked, goods, details }} renderProduct={picker} />;
  if (isLocked) return <LockedLine {...shown} {...section} {...{ line, columns, goods, beside, why }} />;
  return (
    <LineRow
      {...edited}
      renderProduct={(startsFocused) => (
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          <div className="min-w-0 flex-[1_1_180px]">{picker(startsFocused)}</div>
          {goods}
        </div>
      )}
    />
  );
});

type OfferedProps = Pick<QuotedLineProps, "line" | "isLocked"> & {
  count: () => void;
  change: (changes: Partial<DraftLine>) => void;
};

/** What of it is its customer's to choose. */
function Offered({ line, isLocked, count, change }: OfferedProps) {
  return (
    <>
      <LineChoice line={line} onCount={isLocked ? undefined : count} />
      <LineRange line={line} onSet={isLocked ? undefined : (quantityRange) => change({ quantityRange })} />
    </>
  );
}

type WhyQuotedProps = Pick<
  QuotedLineProps,
  "line" | "whose" | "kept" | "priceListId" | "priceDay" | "taxed" | "isLocked"
>;

function WhyQuoted({ whose, kept, ...priced }: WhyQuotedProps) {
  const isPhone = useIsPhone();
  const { line, isLocked } = priced;
  return (
    <WhyLine
      line={line}
      whose={whose}
      kept={isLocked && kept ? keptAmounts(kept) : null}
      renderPrice={() => <WhyPrice {...priced} />}
      isWord={isPhone && !isLocked}
    />
  );
}

const keptAmounts = ({ subtotal: untaxed, tax, total }: SaleLine) => ({ untaxed, tax, total });
