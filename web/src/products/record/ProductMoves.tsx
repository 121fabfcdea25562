import { ArrowDownLeft, ArrowUpRight, ClipboardCheck } from "lucide-react";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { CardRow, CardRows, NoRows, Section } from "../../ui/Section.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { moveKindWords, stockWords } from "../labels.ts";
import { movePages, type ProductDetails, type ProductMove } from "../queries.ts";
import { Unit } from "../Unit.tsx";

/** What came in and went out, newest first. */
export function ProductMoves({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(movePages(product.id));
  return (
    <Section title={t.moves}>
      {!rows && <Skeleton className="h-9" />}
      {rows?.length === 0 && <NoRows>{t.noMoves}</NoRows>}
      {rows && rows.length > 0 && (
        <CardRows>
          {rows.map((move) => (
            <MoveRow key={move.lineId} move={move} unit={product.unitName} />
          ))}
        </CardRows>
      )}
      {hasNextPage && (
        <Button
          size="sm"
          tone="ghost"
          className="self-start"
          isBusy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t.moreMoves}
        </Button>
      )}
    </Section>
  );
}

function MoveRow({ move, unit }: { move: ProductMove; unit: string }) {
  const kinds = useWords(moveKindWords);
  const f = useFormat();
  const t = useWords(stockWords);
  const isOut = move.quantity.startsWith("-");
  const isAside = move.quantity === "0";
  const place = isAside && (move.to === "quarantine" ? t.toQuarantine : t.scrapped);
  const Icon = move.kind === "adjustment" ? ClipboardCheck : isOut ? ArrowUpRight : ArrowDownLeft;
  return (
    <CardRow className="gap-3">
      <Icon className="size-3.75 shrink-0 text-faint" aria-hidden="true" />
      <span className="w-30 shrink-0 text-quiet max-md:hidden">{f.moment(move.doneAt)}</span>
      <span className="shrink-0">
        {kinds[move.kind]}{" "}
        <RecordLink kind={move.kind} id={move.transferId} className="font-medium">
          {move.number}
        </RecordLink>
      </span>
      <span className="min-w-0 flex-1 truncate text-quiet">
        {[place, move.contactName, move.originNumber, move.reason].filter(Boolean).join(" · ")}
      </span>
      <span className="font-medium tabular-nums">
        {isOut || isAside ? "" : "+"}
        {f.quantity(isAside ? move.moved : move.quantity)}
        <Unit name={unit} of={isAside ? move.moved : move.quantity} />
      </span>
    </CardRow>
  );
}
