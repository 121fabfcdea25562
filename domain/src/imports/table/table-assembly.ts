import { Refusal } from "../../errors.ts";
import { asItWas } from "../../harmless-cell.ts";
import { fieldsOf } from "../fields.ts";
import { distinctHeadings, filledIn, type KnownHeadings } from "./heading.ts";
import type { ImportKind } from "../kinds.ts";
import type { Fault, FileTable } from "./file-table.ts";
import { filledLength, mostCells } from "./separated.ts";
import { type Cell, cellText } from "./table.ts";

/** A record that is not blank, with its row as a spreadsheet counts. */
export type Source = { row: number; cells: readonly Cell[]; isBroken: boolean };

/**
 * `at`: the row of the headings, `isTold`: somebody said so. `tooFew`: what a row is told that has less cells than the heading;
 * spreadsheets have no end of a row.
 */
type Reading = { at: number; isTold: boolean; tooFew: string | null };

/** Sorts the records of a file, as they come, into its headings, rows and faults. */
export class TableAssembly {
  #reading: Reading;
  #heading: readonly Cell[] | null = null;
  #headings: readonly string[] = [];
  #above: Source[] = [];
  #rows: (readonly Cell[])[] = [];
  #numbers: number[] = [];
  #faults: Fault[] = [];
  /** How many records that are not blank have come, the heading among them. */
  filled = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(record: Source): void {
    this.filled++;
    if (this.#heading) return this.#sort(record);
    const { at } = this.#reading;
    if (record.row < at) return void this.#above.push(record);
    this.#begin(record.row === at ? record.cells : []);
    if (record.row > at) this.#sort(record);
  }

  /** What has come since the last time. */
  drain(): Omit<FileTable, "delimiter"> {
    if (!this.#heading) this.#begin([]);
    const some = { rows: this.#rows, numbers: this.#numbers, faults: this.#faults };
    [this.#rows, this.#numbers, this.#faults] = [[], [], []];
    return { headings: this.#headings, headingRow: this.#reading.at, ...some };
  }

  /** How many of these would be drained now. */
  get waiting(): number {
    return this.#rows.length + this.#faults.length;
  }

  #begin(heading: readonly Cell[]): void {
    this.#heading = heading;
    this.#headings = distinctHeadings(heading.slice(0, filledLength(heading)).map(cellText));
    if (this.#reading.isTold) return;
    for (const { row, cells } of this.#above)
      if (filledIn(cells) >= filledIn(heading)) this.#fault(row, cells, "import.above_heading");
  }

  #sort({ row, cells, isBroken }: Source): void {
    const width = this.#headings.length;
    const code = isBroken ? "import.quotes" : misfit(cells, width, this.#reading.tooFew);
    if (code) return this.#fault(row, cells, code);
    this.#rows.push(cells.slice(0, width));
    this.#numbers.push(row);
  }

  #fault(row: number, cells: readonly Cell[], code: string): void {
    this.#faults.push({ row, column: null, value: shown(cells), code, cells });
  }
}

function misfit(cells: readonly Cell[], width: number, tooFew: string | null): string | null {
  if (filledLength(cells) > width) return "import.too_many_cells";
  return cells.length < width ? tooFew : null;
}

const shown = (cells: readonly Cell[]): string => cells.map(cellText).join(" · ").slice(0, 200);

/** The headings that a file of this kind is known by. */
export const knownHeadings = (kind: ImportKind): KnownHeadings => new Set(fieldsOf[kind].flatMap(({ names }) => names));

/** How many columns a record has; refuses more than a spreadsheet may have. */
export function widthOf(cells: readonly Cell[]): number {
  const width = filledLength(cells);
  if (width > mostCells) throw new Refusal("invalid", "import.too_many_columns", { path: "content", most: mostCells });
  return width;
}

// as many as a spreadsheet has
const mostWithBlank = 1_048_576;

/** Refuses more rows than are taken. `filled`: those that are not blank, the heading among them. */
export function refuseTooMany(rows: number, filled: number, most: number): void {
  if (filled > most + 1 || rows > Math.max(mostWithBlank, 2 * most))
    throw new Refusal("invalid", "import.too_many_rows", { path: "content", most });
}

const isMarked = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("'");

/** Without the apostrophes that kept a spreadsheet from running a cell. */
export const meant = (cells: readonly Cell[]): readonly Cell[] =>
  cells.some(isMarked) ? cells.map((cell) => (typeof cell === "string" ? asItWas(cell) : cell)) : cells;
