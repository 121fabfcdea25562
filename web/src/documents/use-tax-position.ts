import { useSuspenseQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import type { Id } from "@trato/domain/ids.ts";
import { movedShares } from "@trato/domain/products/combos/combo-price.ts";
import type { LineShare } from "@trato/domain/products/combos/combo-records.ts";
import { movedLine, type TaxedProduct } from "@trato/domain/products/fiscal-positions/tax-mapping.ts";
import { useCallback } from "react";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import type { Positioned } from "../products/fiscal-positions/PositionField.tsx";
import { fiscalPositionsQuery } from "../products/queries.ts";
import { documentWords } from "./labels.ts";
import type { DocumentDraft } from "./use-document-draft.ts";
import { useTotalsRules } from "./use-totals.ts";

type Taxed = { taxIds: Id<"taxes">[]; unitPrice: Decimal };
type TaxedOfProduct = Taxed & { isService: boolean };
type PositionId = Positioned["fiscalPositionId"];

/** What a product's taxes and price become in a document under this position. */
export function useTaxPosition(position: PositionId): <T extends TaxedOfProduct>(product: T) => T {
  const moved = useMovedLine();
  return useCallback(
    (product) => ({ ...product, ...moved(product, product, { from: null, to: position }) }),
    [moved, position],
  );
}

type TaxedLine = TaxedOfProduct & {
  id: string;
  productId: string | null;
  productTaxIds: Id<"taxes">[];
  /** Of a combo: what is picked of it. */
  shares?: LineShare[];
};
type Moved<L extends TaxedLine, H extends Positioned> = Pick<DocumentDraft<L, H>, "now" | "moves">;

/** Puts a document under another position: the taxes of its lines follow at once, and all of it can be taken back. */
export function usePositionMove<L extends TaxedLine, H extends Positioned>({ now, moves }: Moved<L, H>) {
  const t = useWords(documentWords);
  const moved = useMovedLine();
  return ({ fiscalPositionId, isFiscalPositionSet }: Positioned): void => {
    const former = now();
    const { header } = former;
    const move = { from: header.fiscalPositionId, to: fiscalPositionId };
    const follow = (line: L): L => (line.productId ? { ...line, ...moved(line, productOf(line), move) } : line);
    const to = { fiscalPositionId, isFiscalPositionSet };
    moves.changeAll(to as Partial<H>, (lines) => lines.map(follow)); // a part of each header
    const undo = () => moves.changeAll(positionOf(header) as Partial<H>, (lines) => takenBack(lines, former.lines)); // as above
    if (move.from !== move.to) toast(t.taxesFollow, { undo });
  };
}

const productOf = ({ productTaxIds: taxIds, isService }: TaxedLine) => ({ taxIds, isService });

const positionOf = ({ fiscalPositionId, isFiscalPositionSet }: Positioned): Positioned => ({
  fiscalPositionId,
  isFiscalPositionSet,
});

/** The lines with the taxes and prices that they had. */
function takenBack<L extends TaxedLine>(lines: readonly L[], former: readonly L[]): readonly L[] {
  const were = new Map(former.map((line) => [line.id, line]));
  return lines.map((line) => {
    const { taxIds, unitPrice, shares } = were.get(line.id) ?? line;
    return { ...line, taxIds, unitPrice, ...(shares && { shares }) };
  });
}

function useMovedLine() {
  const { catalogue, decimals } = useTotalsRules();
  const { data } = useSuspenseQuery(fiscalPositionsQuery);
  return useCallback(
    (
      line: Taxed & { shares?: LineShare[] },
      product: TaxedProduct,
      { from, to }: { from: PositionId; to: PositionId },
    ): Taxed => {
      const named = (id: PositionId) => data.items.find((position) => position.id === id) ?? null;
      const move = { from: named(from), to: named(to) };
      const { shares = [], ...taxed } = line;
      if (shares.length > 0) return movedShares({ ...taxed, shares }, move, { catalogue, decimals });
      return movedLine(line, product, move, catalogue);
    },
    [catalogue, decimals, data],
  );
}

/** A position goes with whether it is by hand: one that is not, the server chooses again. */
export function positionIn(
  { fiscalPositionId, isFiscalPositionSet }: Partial<Positioned>,
  document: Pick<Positioned, "isFiscalPositionSet">,
): Partial<Positioned> {
  if (fiscalPositionId === undefined) return {};
  return { fiscalPositionId, isFiscalPositionSet: isFiscalPositionSet ?? document.isFiscalPositionSet };
}

type TaxIds = { taxIds: Id<"taxes">[] };
type SentEdit = Omit<LineEdit<TaxIds & { id: string }>, "set" | "over"> & {
  set?: Partial<TaxIds>;
  over?: Partial<TaxIds>;
};

/** What was done to the lines; with a position the taxes of them all, as they stand on the screen under it. */
export function lineEditsIn<Edit extends SentEdit>(
  { fiscalPositionId }: Partial<Positioned>,
  edits: Edit[],
  lines: readonly (TaxIds & { id: string })[],
) {
  if (fiscalPositionId === undefined) return edits.length > 0 && { lineEdits: edits };
  const typed = new Map(edits.map((edit) => [edit.id, edit]));
  const kept = lines.map(({ id, taxIds }) => withTaxes(typed.get(id) ?? { id }, taxIds));
  const added = edits.filter(({ id }) => !lines.some((line) => line.id === id));
  return { lineEdits: [...kept, ...added] };
}

function withTaxes<Edit extends SentEdit>(edit: Edit | { id: string }, taxIds: Id<"taxes">[]) {
  const { isRemoved, set, over }: SentEdit = edit;
  if (isRemoved) return edit;
  return { ...edit, set: { taxIds, ...set }, over: { taxIds, ...over } };
}
