import { useQuery } from "@tanstack/react-query";
import { Heading, Plus, StickyNote } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { sectionSubtotals } from "@trato/domain/documents/sections/section-subtotals.ts";
import { noteOfLine } from "../../documents/DraftNotes.tsx";
import { LineGrid } from "../../documents/grid/LineGrid.tsx";
import { useLineDrops } from "../../documents/grid/use-line-drops.ts";
import { FoldActions } from "../../documents/sections/FoldActions.tsx";
import { useFoldedSections } from "../../documents/sections/use-folded-sections.ts";
import { LineHead } from "../../documents/LineHead.tsx";
import { useTaxPosition } from "../../documents/use-tax-position.ts";
import { useWords } from "../../platform/words.ts";
import { useIsPhone } from "../../ui/media.ts";
import { DrawnLines } from "../../ui/lists/DrawnLines.tsx";
import { Button } from "../../ui/Button.tsx";
import { lineColumns, widerLineColumns } from "../../documents/line-columns.ts";
import { useVariants } from "../../products/families/queries.ts";
import { usePackagings } from "../../products/packagings/queries.ts";
import { withAlternative } from "../choices/choice-moves.ts";
import { DocumentDiscount } from "../discounts/DocumentDiscount.tsx";
import { marginWords } from "../margins/margin-labels.ts";
import { useLineMargins } from "../margins/use-line-margins.ts";
import { UpdatePrices } from "../prices/UpdatePrices.tsx";
import { useListedPrices } from "../prices/use-listed-prices.ts";
import { ApplyTemplate } from "../templates/ApplyTemplate.tsx";
import { QuotedLine } from "./QuotedLine.tsx";
import { Suggestions } from "../suggestions/Suggestions.tsx";
import { useSaleDoings } from "./use-sale-doings.ts";
import { saleWords } from "../labels.ts";
import { availabilityQuery, type Sale } from "../queries.ts";
import { type DraftLine, newLine, type SaleDraft } from "../use-sale-draft.ts";

/** What is under each section, by its place. */
function subtotalsOf(lines: readonly DraftLine[], amounts: readonly (Decimal | undefined)[]) {
  return sectionSubtotals(
    lines.map(({ kind, choice }, index) => ({ kind, choice, subtotal: amounts[index] ?? nothing })),
  );
}

type LineTableProps = { sale: Sale; draft: SaleDraft; amounts: readonly (Decimal | undefined)[]; isLocked: boolean };

/** The lines of the document: ghost cells on a wide window, cards with a sheet on a phone. */
export function LineTable({ sale, draft, amounts, isLocked }: LineTableProps) {
  const t = useWords(saleWords);
  const m = useWords(marginWords);
  const isPhone = useIsPhone();
  const [focused, setFocused] = useState<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const area = useRef<HTMLElement>(null);
  const { lines } = draft;
  const sections = useFoldedSections(sale.id, draft, amounts);
  const { moves } = sections;
  const { margins, isShown } = useLineMargins(sale.id);
  const variants = useVariants(lines);
  const packagings = usePackagings(lines);
  const taxed = useTaxPosition(draft.header.fiscalPositionId);
  const priced = useListedPrices(sale, draft.header, taxed);
  useLineDrops(area, moves);
  const doings = useSaleDoings({ priced, taxed, priceListId: draft.header.priceListId, moves });
  const add = useCallback(
    (kind: "product" | "section" | "note", after?: string, isAlternative = false) => {
      const line = newLine(kind);
      if (isAlternative && after) moves.changeAll({}, (lines) => withAlternative(lines, after, line));
      else moves.insertLine(line, after);
      setFocused(line.id);
    },
    [moves],
  );
  // prefetched with the document, so that lines do not move when it comes
  const { data: availability } = useQuery({ ...availabilityQuery(sale.id), enabled: !isLocked });
  const found = useMemo(() => new Map(availability?.items.map((item) => [item.lineId, item])), [availability]);
  const subtotals = useMemo(() => subtotalsOf(lines, amounts), [lines, amounts]);
  const { fiscalPositionId, isFiscalPositionSet, customerId: partnerId, deliveryAddressId } = draft.header;
  const whose = useMemo(
    () => ({ fiscalPositionId, isFiscalPositionSet, partnerId, deliveryAddressId }),
    [fiscalPositionId, isFiscalPositionSet, partnerId, deliveryAddressId],
  );
  const kept = useMemo(() => new Map(sale.lines.map((line) => [line.id, line])), [sale.lines]);
  return (
    <section ref={area} aria-label={t.product}>
      <LineHead
        columns={isShown ? widerLineColumns : lineColumns}
        {...{ quantity: t.quantity, price: t.price, discount: t.discount, beside: isShown ? m.margin : undefined }}
      />
      <FoldActions hasSections={sections.hasSections} onFoldAll={sections.onFoldAll} />
      <LineGrid {...sections.grid} {...{ doings, isLocked }} reach={setReached}>
        <DrawnLines
          lines={sections.seen}
          keyOf={({ line }) => line.id}
          focused={focused}
          reached={reached}
          lineHeight={isPhone ? 62 : 37}
          renderLine={({ line, place: at }, index, place) => (
            <QuotedLine
              key={line.id}
              {...sections.foldOf(line.id)}
              moves={moves}
              taxed={taxed}
              whose={whose}
              priced={priced}
              priceListId={draft.header.priceListId}
              priceDay={draft.header.priceDay}
              onAdd={add}
              line={line}
              variant={line.productId ? variants.get(line.productId) : undefined}
              packagings={line.productId ? packagings.get(line.productId) : undefined}
              index={index}
              {...place}
              kept={kept.get(line.id)}
              found={found.get(line.id)}
              margin={margins.get(line.id)}
              hasMargins={isShown}
              amount={line.kind === "section" ? subtotals.get(at) : amounts[at]}
              isLocked={isLocked}
              note={noteOfLine(draft.unsent, line.id)}
              startsFocused={focused === line.id}
            />
          )}
        />
      </LineGrid>
      {!isLocked && <Suggestions {...{ lines, found, taxed, priced, moves }} priceListId={draft.header.priceListId} />}
      {!isLocked && <LineTools {...{ sale, draft, moves }} onAdd={add} />}
    </section>
  );
}

type LineToolsProps = Pick<LineTableProps, "sale" | "draft"> & {
  moves: SaleDraft["moves"];
  onAdd: (kind: DraftLine["kind"]) => void;
};

/** What is added below the lines, and done to all of them. */
function LineTools({ sale, draft, moves, onAdd }: LineToolsProps) {
  const t = useWords(saleWords);
  return (
    <div className="flex flex-wrap gap-1 py-2">
      <Button tone="ghost" icon={<Plus />} onClick={() => onAdd("product")}>
        {t.addProduct}
      </Button>
      <Button tone="ghost" icon={<Heading />} onClick={() => onAdd("section")}>
        {t.addSection}
      </Button>
      <Button tone="ghost" icon={<StickyNote />} onClick={() => onAdd("note")}>
        {t.addNote}
      </Button>
      <DocumentDiscount header={draft.header} moves={moves} />
      <ApplyTemplate sale={sale} flush={draft.flush} />
      <UpdatePrices sale={sale} flush={draft.flush} />
    </div>
  );
}
