import type { CellError } from "../read-rows.ts";
import type { Separator } from "./separator.ts";
import type { Cell, Table } from "./table.ts";

/** A file as its rows: how it was read, and the rows that could not be. */
export type FileTable = Table & {
  numbers: readonly number[];
  /** The row of the headings, as a spreadsheet counts. */
  headingRow: number;
  /** Null: the file is a spreadsheet. */
  delimiter: Separator | null;
  faults: Fault[];
};

/** A row that could not be read, as far as it was. */
export type Fault = CellError & { cells: readonly Cell[] };

export type TableOptions = {
  format?: "separated" | "cells" | undefined;
  delimiter?: Separator | undefined;
  headingRow?: number | undefined;
};
