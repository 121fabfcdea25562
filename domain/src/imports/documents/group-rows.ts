import { documentFields } from "./document-fields.ts";
import { stateOf } from "./document-rows.ts";
import { fieldsOf } from "../fields.ts";
import type { DocumentKind } from "../kinds.ts";
import { nameKey } from "../names.ts";
import type { Value } from "../read-cell.ts";
import type { CellError, ReadRow, RowValues } from "../read-rows.ts";

type Document = { first: number; header: RowValues };

/** Rows, those that could not be read whole, and what is wrong with them together. */
export type GroupedRows = { rows: readonly ReadRow[]; bad: readonly ReadRow[]; errors: CellError[] };

/**
 * The rows of each document of a file: those of one number, wherever they stand, and below each those that say nothing else in the
 * header. Each gets the whole header of its document. `bad` are rows that could not be read whole; they belong to documents too. What
 * contradicts the header, or is for nobody, is told; of what is only written otherwise the first spelling is kept.
 */
export function groupRows(kind: DocumentKind, rows: readonly ReadRow[], bad: readonly ReadRow[]): GroupedRows {
  const isHeader = headerOf(kind);
  const isSame = samenessOf(kind);
  const byNumber = new Map<string, Document>();
  const errors: CellError[] = [];
  const documents = new Map<number, Document>();
  let current: Document | null = null;
  for (const { row, values } of [...rows, ...bad].sort((a, b) => a.row - b.row)) {
    const own = Object.entries(values).filter(([id]) => isHeader(id));
    const number = values["externalId"];
    const known: Document | null | undefined =
      number === undefined ? continued(current, own, isSame) : byNumber.get(String(number));
    const document: Document = known ?? { first: row, header: {} };
    for (const [id, value] of own) {
      if (!isSame(id, (document.header[id] ??= value), value))
        errors.push({ row, column: id, value: String(value), code: "import.other_header" });
    }
    if (number !== undefined) byNumber.set(String(number), document);
    documents.set(row, document);
    current = document;
  }
  const whole = ({ row, values }: ReadRow): ReadRow => {
    const { first, header } = documents.get(row) ?? { first: row, header: {} };
    return { row, document: first, values: { ...values, ...header } };
  };
  const grouped = rows.map(whole);
  return { rows: grouped, bad: bad.map(whole), errors: [...errors, ...forNobody(kind, grouped)] };
}

/** The document that a row without a number goes on with: the one above it, where it says nothing else. */
function continued(current: Document | null, own: [string, Value][], isSame: Sameness): Document | null {
  return current && own.every(([id, value]) => isSame(id, current.header[id], value)) ? current : null;
}

type Sameness = (id: string, one: Value | undefined, other: Value) => boolean;

/** Names are the same as records are found by them, states where a document comes in alike, and texts whatever their case and spaces. */
function samenessOf(kind: DocumentKind): Sameness {
  const names = new Set(fieldsOf[kind].flatMap(({ id, refersTo }) => (refersTo ? [id] : [])));
  return (id, one, other) => {
    if (typeof one !== "string" || typeof other !== "string") return JSON.stringify(one) === JSON.stringify(other);
    if (names.has(id)) return (nameKey(one) || one) === (nameKey(other) || other);
    const state = id === "state" ? stateOf(kind, { state: one }) : null;
    return plain(one) === plain(other) || (state !== null && state === stateOf(kind, { state: other }));
  };
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ").trim();

function headerOf(kind: DocumentKind): (id: string) => boolean {
  const lines = new Set<string>(documentFields[kind].line.map(({ name }) => name.replace(/Id$/, "")));
  const ids = new Set(fieldsOf[kind].flatMap(({ id }) => (lines.has(id) ? [] : [id])));
  return (id) => ids.has(id);
}

function forNobody(kind: DocumentKind, rows: readonly ReadRow[]): CellError[] {
  const party = kind === "purchases" ? "vendor" : "customer";
  return rows.flatMap(({ row, document, values }) =>
    row === document && values[party] === undefined
      ? [{ row, column: party, value: null, code: "import.missing" }]
      : [],
  );
}

/** The other rows of documents that have a row with an error: they wait with it, for a document comes in whole or not at all. */
export function waitingRows(
  rows: readonly ReadRow[],
  bad: readonly ReadRow[],
  errors: readonly CellError[],
): CellError[] {
  const wrong = new Set(errors.map(({ row }) => row));
  const broken = new Set(
    [...rows, ...bad].flatMap(({ row, document }) => (wrong.has(row) && document !== undefined ? [document] : [])),
  );
  return rows.flatMap(({ row, document }) =>
    document !== undefined && broken.has(document) && !wrong.has(row)
      ? [{ row, column: null, value: null, code: "import.of_bad_document" }]
      : [],
  );
}
