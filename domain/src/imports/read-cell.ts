import type { CalendarDate } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import { readDate as readDateOrders } from "../read-date.ts";
import { isCurrencyCalled } from "../number-signs.ts";
import { type DecimalMark, otherCurrencyIn, readNumber } from "../read-number.ts";
import { readCountry } from "./countries.ts";
import type { ImportField } from "./import-fields.ts";
import { nameKey } from "./names.ts";
import { type DateOrder, readDate, readDecimal, readFlag, readLanguage, readTags, readWhole } from "./read-values.ts";
import { isErrorSign, isShortened } from "./spoiled.ts";
import type { Cell } from "./table/table.ts";

/** What a cell tells. */
export type Value = string | number | boolean | string[] | CalendarDate | Decimal;

/** How a column's dates and numbers are written; years of two digits lie around today, and money is in the currency (its code). */
type Reading = {
  dateOrder: DateOrder | null;
  decimalMark: DecimalMark | null;
  today: CalendarDate;
  currency: string;
};

/** Whether a spreadsheet spoiled the cell: no field means its signs of an error, nor a text what it shortened. */
export const isSpoiled = ({ value }: ImportField, text: string): boolean =>
  isErrorSign(text) || (value === "text" && isShortened(text));

const codes: Record<ImportField["value"], string> = {
  text: "import.text",
  tags: "import.text",
  decimal: "import.decimal",
  whole: "import.whole",
  date: "import.date",
  country: "import.country",
  language: "import.language",
  flag: "import.flag",
};

/** What is wrong with a cell that cannot be read: it is nothing of the kind, or not as its column is read. */
export function codeOf(
  { id, value, counts = "quantity" }: ImportField,
  text: string,
  reading: Reading | undefined,
): string {
  if (id === ofDocument) return "import.document_currency";
  if (isOfOthers({ value, counts }, text, reading)) return "import.other_currency";
  const isOther =
    (value === "decimal" && readNumber(text, counts) !== null) ||
    (value === "date" && reading !== undefined && readDateOrders(text, reading.today) !== null);
  return isOther ? `${codes[value]}_otherwise` : codes[value];
}

const isOfOthers = (
  { value, counts }: Pick<ImportField, "value" | "counts">,
  text: string,
  reading: Reading | undefined,
): boolean =>
  value === "decimal" &&
  counts === "money" &&
  reading !== undefined &&
  otherCurrencyIn(text, reading.currency) !== null;

/** What a cell tells of its field; null where that cannot be read. A spreadsheet's own number, day or flag is taken as it is. */
export function readCell(field: ImportField, cell: Cell, text: string, reading: Reading | undefined): Value | null {
  if (typeof cell === "string") return readText(field, text, reading);
  if ("number" in cell && field.value === "decimal") return cell.number;
  if ("date" in cell && field.value === "date") return cell.date;
  if ("flag" in cell && field.value === "flag") return cell.flag;
  return readText(field, text, reading);
}

/** The field that says in which currency a document is: its amounts are read in the workspace's own, and in no other. */
export const ofDocument = "currency";

/** What a text says of what may be chosen, in either language. */
function chosenBy({ choices = [] }: ImportField, text: string): string | undefined {
  const key = nameKey(text);
  return choices.find(({ value, words }) => [value, words.en, words.es].some((each) => nameKey(each) === key))?.value;
}

function readText(field: ImportField, text: string, reading: Reading | undefined): Value | null {
  switch (field.value) {
    case "date":
      return reading ? readDate(text, reading.dateOrder ?? "ymd", reading.today) : null;
    case "decimal":
      if (isOfOthers(field, text, reading)) return null;
      return readDecimal(text, reading?.decimalMark ?? ".", field.counts ?? "quantity");
    case "whole":
      return readWhole(text);
    case "country":
      return readCountry(text);
    case "language":
      return readLanguage(text);
    case "flag":
      return readFlag(text);
    case "tags":
      return readTags(text);
    case "text":
      if (field.id === ofDocument) return reading && isCurrencyCalled(text, reading.currency) ? reading.currency : null;
      return chosenBy(field, text) ?? text;
  }
}
