import type { CellValue } from "hucre/xlsx";
import { isCalendarDate } from "../../dates.ts";
import { canonical } from "../../decimal.ts";
import { withoutZeros } from "./decode-text.ts";
import type { Cell } from "./table.ts";

/** A row of a spreadsheet as its cells; one that was never touched is a hole. */
export function cellsOf(row: readonly (CellValue | undefined)[] | null | undefined): Cell[] {
  const cells = Array.from(row ?? [], cellOf);
  while (cells.at(-1) === "") cells.pop();
  return cells;
}

const wholeDigits = 1e15;

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return { flag: value };
  if (typeof value === "string") return withoutZeros(value).toWellFormed().normalize("NFC");
  if (value instanceof Date) return dayOf(value);
  if (!Number.isFinite(value)) return "";
  return Math.abs(value) < wholeDigits ? { number: numberOf(value) } : BigInt(Math.trunc(value)).toString();
}

/** With the fifteen digits that a spreadsheet keeps: 0.1 + 0.2 is 0.3 there. */
const numberOf = (value: number) => canonical(Number(value.toPrecision(15)).toFixed(9));

/** A day, or a day with its hour as text; what has an hour alone keeps it. */
function dayOf(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return "";
  const [day = "", hour = ""] = value.toISOString().split("T");
  if (value.getUTCFullYear() < 1900) return hour.slice(0, 5);
  if (!hour.startsWith("00:00:00") || !isCalendarDate(day)) return `${day} ${hour.slice(0, 5)}`;
  return { date: day };
}
