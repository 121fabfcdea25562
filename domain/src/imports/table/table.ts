import * as z from "zod/mini";
import type { CalendarDate } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { calendarDate, decimal } from "../../schemas.ts";

/** A cell of a spreadsheet as it is kept there, not as it is shown: a number, a day, yes or no. */
export type TypedCell = { number: Decimal } | { date: CalendarDate } | { flag: boolean };
export type Cell = string | TypedCell;

/** A sheet of a spreadsheet as it travels. */
export const Cells = z.array(
  z.array(
    z.union([
      z.string(),
      z.object({ number: decimal() }),
      z.object({ date: calendarDate() }),
      z.object({ flag: z.boolean() }),
    ]),
  ),
);

/** The rows of a file, each with the number that a spreadsheet gives it. */
export type Table = {
  headings: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** The number of each row; where it is left out, they are counted from 2. */
  numbers?: readonly number[];
};

/** A cell as text, as whoever knows no language would write it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if ("number" in cell) return cell.number;
  return "date" in cell ? cell.date : String(cell.flag);
}
