import type { Id } from "@trato/domain/ids.ts";
import { movedLine, type TaxedLine, type TaxedProduct } from "@trato/domain/products/fiscal-positions/tax-mapping.ts";
import type { TaxCatalogue } from "@trato/domain/products/taxes/taxes.ts";
import type { PositionMove } from "./moved-position.ts";

type TaxIds = readonly Id<"taxes">[];
type Said = { id?: string | undefined; taxIds?: TaxIds | undefined };

type Edit = {
  move: PositionMove;
  lines?: readonly Said[] | undefined;
  lineEdits?: readonly { id: string; set?: { taxIds?: TaxIds | undefined } | undefined }[] | undefined;
};

type Around = {
  /** The lines as they were. */
  kept: readonly { id: string }[];
  /** The product of a line as tax law sees it; null for a line without one. */
  productOf: (line: { productId: Id<"products"> | null }) => TaxedProduct | null;
  catalogue: TaxCatalogue;
};

type MovedLine = { id: string; productId: Id<"products"> | null } & { taxIds: Id<"taxes">[] } & TaxedLine;

/**
 * A line of a document as it stands after an edit that may move the document to another position. Where the edit speaks of the
 * position, the lines whose taxes it says, and the new ones, stand under it already.
 */
export function followingPosition<Line extends MovedLine>(edit: Edit, { kept, productOf, catalogue }: Around) {
  const { move, lines, lineEdits } = edit;
  if (move.from?.id === move.to?.id) return (line: Line): Line => line;
  const said: readonly Said[] = [...(lines ?? []), ...(lineEdits?.map(({ id, set }) => ({ id, ...set })) ?? [])];
  const taxed = new Set(said.flatMap(({ id, taxIds }) => (id && taxIds ? id : [])));
  const former = new Set(kept.map(({ id }) => id));
  return (line: Line): Line => {
    const product = productOf(line);
    const stays = move.isSaid && (taxed.has(line.id) || !former.has(line.id));
    return stays || !product ? line : { ...line, ...movedLine(line, product, move, catalogue) };
  };
}
