import { editsBetween, type LineEdit, type LineOverlap, withEdits } from "@trato/domain/documents/line-edits.ts";
import { obstacleToLines } from "@trato/domain/documents/most-lines.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import type { Subject } from "../platform/diary.ts";
import { own } from "../platform/rows.ts";

type Line = { readonly id: string };

type Document<L extends Line> = {
  subject: Subject;
  lines: readonly L[];
  version: number;
  /** What may be edited of a line, of all that its row or a diary's entry has. */
  lineOf: (row: L) => L;
};

/** What is asked of the lines: what was done to some of them, or all of them as they shall be; with the version that was seen. */
type Asked<L extends Line> = {
  lineEdits?: readonly LineEdit<L>[] | undefined;
  /** Made of the lines as its author saw them. */
  lines?: ((seen: readonly L[]) => readonly L[]) | undefined;
  /** Whether all of these lines were named by their ids: others cannot be told from those that are there. */
  areNamed: boolean;
  version: number | undefined;
};

/**
 * The lines as an edit leaves them: what it does to some goes together with what others did to other lines and other fields
 * since its author saw them; what both changed is refused with both values (`record.changed`).
 */
export async function mergeLines<L extends Line>(
  ctx: Context,
  document: Document<L>,
  asked: Asked<L>,
): Promise<readonly L[]> {
  const edits = asked.lineEdits ?? (await editsMeant(ctx, document, asked));
  const { lines, overlaps } = withEdits(document.lines, edits);
  if (overlaps.length > 0) refuse(document, edits, overlaps);
  refuseIf(obstacleToLines(lines.length, document.lines.length));
  return lines;
}

/** What the author of a whole list did to the lines that they saw. */
async function editsMeant<L extends Line>(
  ctx: Context,
  { subject, lines, version, lineOf }: Document<L>,
  { lines: askedOf = () => lines, areNamed, version: seenVersion = version }: Asked<L>,
): Promise<readonly LineEdit<L>[]> {
  if (seenVersion >= version) return editsBetween(lines, askedOf(lines));
  const former = await formerLines(ctx, { subject, lineOf }, { from: seenVersion, to: version });
  const now = new Map(lines.map((line) => [line.id, line]));
  const seen = lines.flatMap((line) => (former.has(line.id) ? (former.get(line.id) ?? []) : line));
  const taken = [...former.values()].flatMap((line) => (line && !now.has(line.id) ? line : []));
  const asked = askedOf([...seen, ...taken]);
  if (!areNamed && former.size > 0)
    throw new Refusal("conflict", "record.changed", { theirs: { lines }, yours: { lines: asked }, version });
  const [gone, there] = [asked.filter(({ id }) => isGone(id)), asked.filter(({ id }) => !isGone(id))];
  return [...gone.flatMap((line) => editsBetween([former.get(line.id) ?? line], [line])), ...editsBetween(seen, there)];

  function isGone(id: string): boolean {
    return !now.has(id) && Boolean(former.get(id));
  }
}

/** The lines that others touched since a version as they were then: null for those that were not there. */
async function formerLines<L extends Line>(
  ctx: Context,
  { subject, lineOf }: Pick<Document<L>, "subject" | "lineOf">,
  { from, to }: { from: number; to: number },
): Promise<Map<string, L | null>> {
  const entries = await own(ctx, "diary")
    .select(["version", "before", "after"])
    .where("subjectKind", "=", subject.kind)
    .where("subjectId", "=", subject.id)
    .where("version", ">", from)
    .orderBy("version")
    .execute();
  if (new Set(entries.map(({ version }) => version)).size < to - from)
    throw new Refusal("conflict", "record.changed", { version: to });
  const former = new Map<string, L | null>();
  for (const { before, after } of entries) {
    for (const line of linesIn<L>(before)) if (!former.has(line.id)) former.set(line.id, lineOf(line));
    for (const { id } of linesIn<L>(after)) if (!former.has(id)) former.set(id, null);
  }
  return former;
}

/** The lines of a diary's entry, as `touchedLines` wrote them. */
function linesIn<L extends Line>(fields: unknown): L[] {
  return (fields as { lines?: L[] } | null)?.lines ?? []; // the fields of a diary's entry
}

/** Of the lines before and after an edit those that differ, which its diary tells; null where none does. */
export function touchedLines<L extends Line>(before: readonly L[], after: readonly L[]) {
  const touched = new Set<string>(editsBetween(before, after).map(({ id }) => id));
  if (touched.size === 0) return null;
  return { before: before.filter(({ id }) => touched.has(id)), after: after.filter(({ id }) => touched.has(id)) };
}

function refuse<L extends Line>(
  { lines, version }: Document<L>,
  edits: readonly LineEdit<L>[],
  overlaps: readonly LineOverlap<L>[],
): never {
  const now = new Map(lines.map((line) => [line.id, line]));
  const yours = new Map(edits.map(({ id, set }) => [id, set]));
  const values = (line: object | undefined, { id, fields }: LineOverlap<L>) => ({
    id,
    ...Object.fromEntries(fields.map((field) => [field, line && Reflect.get(line, field)])),
  });
  throw new Refusal("conflict", "record.changed", {
    theirs: { lines: overlaps.map((overlap) => values(now.get(overlap.id), overlap)) },
    yours: { lines: overlaps.map((overlap) => values(yours.get(overlap.id), overlap)) },
    version,
  });
}
