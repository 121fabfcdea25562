import { cellsOf, type EncodedTrait, type Encoding } from "./encoding.ts";
import type { Known, TraitValue } from "./traits.ts";

/** Rows with few numbers in many columns: those of row r stand from `starts[r]` to before `starts[r + 1]`. */
export type Sparse = { starts: Int32Array; columns: Int32Array; weights: Float64Array; width: number };

/** What is known of each record, in the columns of the encoding. */
export function inColumns({ traits, width }: Encoding, records: readonly Known[]): Sparse {
  const rememberers = traits.map(remembering);
  const starts = new Int32Array(records.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  records.forEach((known, row) => {
    for (const cellsAt of rememberers) {
      for (const { column, weight } of cellsAt(known)) {
        columns.push(column);
        weights.push(weight);
      }
    }
    starts[row + 1] = columns.length;
  });
  return { starts, columns: Int32Array.from(columns), weights: Float64Array.from(weights), width };
}

/** Values come again and again: each is looked up once. */
function remembering(trait: EncodedTrait) {
  const remembered = new Map<TraitValue, ReturnType<typeof cellsOf>>();
  return (known: Known) => {
    const value = known[trait.name];
    const before = remembered.get(value);
    if (before) return before;
    const cells = cellsOf(trait, value).map(({ column, weight }) => ({ column: trait.first + column, weight }));
    if (!Array.isArray(value)) remembered.set(value, cells);
    return cells;
  };
}
