import { serialToDate } from "hucre";
import type { CellValue } from "hucre/xlsx";
import { Refusal } from "@trato/domain/errors.ts";
import { cellsOf } from "@trato/domain/imports/table/sheet-cells.ts";
import type { SheetRow } from "@trato/domain/imports/table/read-parts.ts";
import { dateStyles, sharedStrings, sheetOf, unescaped, type Workbook } from "./workbook.ts";
import { XmlReader } from "./xml.ts";

type Meaning = { textAt: (index: number) => string | null; dates: readonly boolean[]; is1904: boolean };

/** The rows of a sheet, some at a time, as a spreadsheet keeps their values. */
export async function* sheetRows(workbook: Workbook, name: string | undefined): AsyncGenerator<SheetRow[]> {
  const bytes = await workbook.zip.open(sheetOf(workbook, name).part);
  if (!bytes) throw new Refusal("invalid", "import.unreadable", { path: "content" });
  const strings = await sharedStrings(workbook);
  const dates = await dateStyles(workbook);
  const rows = new SheetReading({ textAt: (index) => strings.at(index), dates, is1904: workbook.is1904 });
  const reader = new XmlReader(rows);
  const decoder = new TextDecoder();
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    reader.take(decoder.decode(piece, { stream: true }));
    const some = rows.drain();
    if (some.length > 0) yield some;
  }
  reader.end();
}

class SheetReading {
  #meaning: Meaning;
  #rows: SheetRow[] = [];
  #row = 0;
  #values: CellValue[] = [];
  #column = -1;
  #type = "";
  #style = -1;
  #text = "";
  #isHeard = false;
  #isSound = false;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  drain(): SheetRow[] {
    const some = this.#rows;
    this.#rows = [];
    return some;
  }

  open = (name: string, attributes: string): void => {
    if (name === "c") this.#beginCell(attributes);
    else if (name === "row") this.#beginRow(attributes);
    else if (name === "rPh") this.#isSound = true;
    else if (name === "v" || name === "t") this.#isHeard = !this.#isSound;
  };

  text = (piece: string): void => {
    if (this.#isHeard) this.#text += piece;
  };

  close = (name: string): void => {
    if (name === "v" || name === "t") this.#isHeard = false;
    else if (name === "rPh") this.#isSound = false;
    else if (name === "c") this.#values[this.#column] = this.#value();
    else if (name === "row") this.#rows.push({ row: this.#row, cells: cellsOf(this.#values) });
  };

  #beginRow(attributes: string): void {
    const said = short(attributes, " r=");
    this.#row = said === null ? this.#row + 1 : Number(said);
    this.#values = [];
    this.#column = -1;
  }

  #beginCell(attributes: string): void {
    const place = short(attributes, " r=");
    this.#column = place === null ? this.#column + 1 : columnOf(place);
    this.#type = short(attributes, " t=") ?? "";
    this.#style = Number(short(attributes, " s=") ?? -1);
    this.#text = "";
  }

  #value(): CellValue {
    const { textAt, dates, is1904 } = this.#meaning;
    const text = this.#text;
    if (this.#type === "s") return textAt(Number(text));
    if (this.#type === "b") return text === "1" || text === "true";
    if (this.#type === "e" || this.#type === "d") return text;
    if (this.#type === "str" || this.#type === "inlineStr") return unescaped(text);
    const number = Number(text);
    if (text === "" || Number.isNaN(number)) return text || null;
    return dates[this.#style] ? serialToDate(number, is1904) : number;
  }
}

/** An attribute with a short name: cells have millions. */
function short(attributes: string, name: string): string | null {
  const at = attributes.indexOf(name);
  if (at < 0) return null;
  const begin = at + name.length + 1;
  return attributes.slice(begin, attributes.indexOf(attributes.charAt(begin - 1), begin));
}

const mostColumns = 16_384;

function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  if (column > mostColumns)
    throw new Refusal("invalid", "import.too_many_columns", { path: "content", most: mostColumns });
  return column - 1;
}
