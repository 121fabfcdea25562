import { editsBetween, type LineEdit, type LineOverlap, withEdits } from "@trato/domain/documents/line-edits.ts";

// What was typed into a document, over what the server has, and how it goes on over what others wrote meanwhile.

export type Line = { id: string };

/** A document as the server has it: what of it can be typed. */
export type Kept<L extends Line, H extends object> = { version: number; header: H; lines: readonly L[] };

/** What was typed. */
export type Changes<L extends Line, H extends object> = { header: Partial<H>; lines: readonly L[] | null };

/** The same as it is sent, and kept in the browser: line by line, with what stood there when it was typed. */
export type Edit<L extends Line, H extends object> = {
  version: number;
  header: Partial<H>;
  over: Partial<H>;
  edits: readonly LineEdit<L>[];
};

/** What one and somebody else typed in the same place: a field of a line or of the header; no field for a line that they took away. */
export type Overlap = { line: string | null; field: string | null };

export const nothingTyped = <L extends Line, H extends object>(): Changes<L, H> => ({ header: {}, lines: null });

export const isNothing = ({ header, lines }: Changes<Line, object>): boolean =>
  !lines && Object.keys(header).length === 0;

export const isEmpty = ({ header, edits }: Edit<Line, object>): boolean =>
  edits.length === 0 && Object.keys(header).length === 0;

export const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What changes make of the server's document. */
export function editOf<L extends Line, H extends object>(
  base: Kept<L, H>,
  { header, lines }: Changes<L, H>,
): Edit<L, H> {
  const changed = fieldsOf(header).filter((field) => !isSameValue(header[field], base.header[field]));
  const edits = lines ? editsBetween(base.lines, lines) : [];
  return { version: base.version, header: picked(header, changed), over: picked(base.header, changed), edits };
}

/** An edit over the document as the server has it now: what of it is still to be said, and where others wrote too. */
export function editedAnew<L extends Line, H extends object>(
  kept: Kept<L, H>,
  { header, over, edits }: Edit<L, H>,
  typed: readonly L[] = [],
): { mine: Changes<L, H>; overlaps: Overlap[] } {
  const open = fieldsOf(header).filter((field) => !isSameValue(header[field], kept.header[field]));
  const clashing = open.filter((field) => !isSameValue(over[field], kept.header[field]));
  const overlaps = withEdits(kept.lines, edits).overlaps;
  const { lines } = withEdits(
    kept.lines,
    edits.flatMap((edit) => standing(edit, overlaps, typed)),
  );
  return {
    mine: { header: picked(header, open), lines: editsBetween(kept.lines, lines).length > 0 ? lines : null },
    overlaps: [
      ...clashing.map((field) => ({ line: null, field })),
      ...overlaps.flatMap(({ id, fields }): Overlap[] =>
        fields.length > 0
          ? fields.map((field) => ({ line: id, field: String(field) }))
          : lines.some((line) => line.id === id) && !kept.lines.some((line) => line.id === id)
            ? [{ line: id, field: null }]
            : [],
      ),
    ],
  };
}

/** What was typed into one document in several tabs, as one edit: line by line, the later word on each field. */
export function mergedEdits<L extends Line, H extends object>(edits: readonly Edit<L, H>[]): Edit<L, H> | null {
  const [first, ...later] = edits;
  return first ? later.reduce(bothEdits, first) : null;
}

function bothEdits<L extends Line, H extends object>(former: Edit<L, H>, later: Edit<L, H>): Edit<L, H> {
  const edits = new Map(former.edits.map((edit) => [edit.id, edit]));
  for (const edit of later.edits) {
    const other = edits.get(edit.id);
    edits.set(edit.id, other ? bothOfLine(other, edit) : edit);
  }
  return {
    version: Math.max(former.version, later.version),
    header: { ...former.header, ...later.header },
    over: { ...former.over, ...later.over },
    edits: [...edits.values()],
  };
}

/** What was typed into a line counts for more than that it was taken away elsewhere. */
function bothOfLine<L extends Line>(former: LineEdit<L>, later: LineEdit<L>): LineEdit<L> {
  if (former.isRemoved || later.isRemoved) return former.isRemoved ? later : former;
  const set = (former.set || later.set) && { ...former.set, ...later.set };
  const isNew = [former, later].every(({ set, over }) => !set || !over); // else the server has it by now
  const over = isNew ? undefined : { ...(former.over ?? former.set), ...(later.over ?? later.set) };
  return { ...former, ...later, ...(set && { set }), ...(over && { over }) };
}

/** A line that others changed stays, though it was taken away here; one that they took away is put back with all that was typed. */
function standing<L extends Line>(
  edit: LineEdit<L>,
  overlaps: readonly LineOverlap<L>[],
  typed: readonly L[],
): LineEdit<L>[] {
  if (!overlaps.some(({ id, fields }) => id === edit.id && fields.length === 0)) return [edit];
  const place = typed.findIndex(({ id }) => id === edit.id);
  const line = typed[place];
  if (edit.isRemoved || !line) return [];
  const { id, ...set } = line;
  return [{ id, set, after: typed[place - 1]?.id ?? null }];
}

/** The changes without those on which one has not decided yet: there the server's stays. */
export function decided<L extends Line, H extends object>(
  base: Kept<L, H>,
  { header, lines }: Changes<L, H>,
  overlaps: readonly Overlap[],
): Changes<L, H> {
  if (overlaps.length === 0) return { header, lines };
  const held = new Set(overlaps.flatMap(({ line, field }) => (line === null ? (field ?? []) : [])));
  const former = new Map(base.lines.map((line) => [line.id, line]));
  const settled = lines?.flatMap((line): L[] => {
    const own = overlaps.filter((overlap) => overlap.line === line.id);
    const server = former.get(line.id);
    if (own.length === 0) return [line];
    return server ? [withFieldsOf(line, server, own)] : [];
  });
  return {
    header: picked(
      header,
      fieldsOf(header).filter((field) => !held.has(field)),
    ),
    lines: settled ?? null,
  };
}

function withFieldsOf<L extends Line>(line: L, server: L, overlaps: readonly Overlap[]): L {
  const fields = overlaps.flatMap(({ field }) => (field === null ? [] : [[field, Reflect.get(server, field)]]));
  return { ...line, ...Object.fromEntries(fields) } as L; // its own fields
}

export function merged<L extends Line, H extends object>(former: Changes<L, H>, later: Changes<L, H>): Changes<L, H> {
  const header = isNothing({ ...later, lines: null }) ? former.header : { ...former.header, ...later.header };
  return { header, lines: later.lines ?? former.lines };
}

type Field<H> = Extract<keyof H, string>;

export const fieldsOf = <H extends object>(header: Partial<H>): Field<H>[] => Object.keys(header) as Field<H>[]; // its own fields

export function picked<H extends object>(header: Partial<H>, fields: readonly Field<H>[]): Partial<H> {
  return Object.fromEntries(fields.map((field) => [field, header[field]])) as Partial<H>; // some of its own
}
