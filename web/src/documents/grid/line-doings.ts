import type { EditedLine, LineChange, LineKind } from "../edited-line.ts";
import type { Recognised } from "../../products/recognised.ts";

/** What a kind of document makes of what is done to its lines by many at once: the very same as by one. */
export type LineDoings<L extends EditedLine> = {
  /** A new line; a product's where the document has no other ones. */
  newLine: (kind: LineKind) => L;
  /** What a line becomes by what is typed into its cells. */
  typed: (line: L, change: LineChange) => L;
  /** By a product that is picked. */
  picked: (line: L, product: Recognised) => L;
  /** By the product of another line. */
  alike: (line: L, other: L) => L;
  /** Asks for what comes later, as prices of products; what was typed stays. */
  settle: (lines: readonly L[]) => void;
};

/** A line with what one of its cells said before no longer marked as not to be read. */
export function readAgain<L extends EditedLine>(line: L, cell: keyof NonNullable<EditedLine["unread"]>): L {
  return line.unread?.[cell] === undefined ? line : { ...line, unread: { ...line.unread, [cell]: undefined } };
}
