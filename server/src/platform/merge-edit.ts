import { Refusal } from "@trato/domain/errors.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "./context.ts";
import { nothingToRecord, type Subject } from "./diary.ts";
import { own } from "./rows.ts";

type Versioned = { version: number };

type Asked<Edit> = {
  current: Versioned;
  changes: Edit;
  version: number | undefined;
  /** Fields that hold what others wrote already: nothing stands against them. */
  merged?: readonly string[];
};

/** The fields of an edit that were given. */
type Given<Edit> = { [Field in keyof Edit]?: Exclude<Edit[Field], undefined> };

/**
 * What of an edit is to be written, given the version that its author saw: fields that nobody else touched since then are
 * merged, an overlap is refused with both values (`record.changed`). Null where everything is already as asked.
 * The record is locked by the caller; decimals arrive canonical, as the tables give them. Which fields others touched is read
 * from the diary, so every command on a record with a version records `after` with the new version.
 */
export async function mergeEdit<Edit extends object>(
  ctx: Context,
  subject: Subject,
  { current, changes: edit, version, merged = [] }: Asked<Edit>,
): Promise<Given<Edit> | null> {
  const changes = differing(current, edit);
  if (Object.keys(changes).length === 0) {
    nothingToRecord(ctx);
    return null;
  }
  if (version !== undefined && version < current.version) {
    const mine = Object.entries(changes).filter(([field]) => !merged.includes(field));
    refuseOverlap(current, mine, await touchedSince(ctx, subject, version, current.version));
  }
  return changes;
}

/** For commands that nothing can be merged into (send, accept): the version that was seen is the one there is. */
export function refuseStale(current: { version: number }, version: number | undefined): void {
  if (version !== undefined && version !== current.version)
    throw new Refusal("conflict", "record.changed", { version: current.version });
}

function differing<Edit extends object>(record: Versioned, edit: Edit): Given<Edit> {
  const current: Record<string, unknown> = record;
  const entries = Object.entries(edit).filter(
    ([field, value]) => value !== undefined && !isSameValue(value, current[field]),
  );
  return Object.fromEntries(entries) as Given<Edit>; // a selection of the edit's own entries
}

/** The fields that others touched since a version, or null where the diary does not tell. */
export async function touchedSince(
  ctx: Context,
  subject: Subject,
  seenVersion: number,
  currentVersion: number,
): Promise<Set<string> | null> {
  const entries = await own(ctx, "diary")
    .select(["version", "after"])
    .where("subjectKind", "=", subject.kind)
    .where("subjectId", "=", subject.id)
    .where("version", ">", seenVersion)
    .execute();
  const told = new Set(entries.map((entry) => entry.version));
  if (told.size < currentVersion - seenVersion) return null;
  return new Set(entries.flatMap(({ after }) => Object.keys(after ?? {})));
}

function refuseOverlap(record: Versioned, changes: [string, unknown][], touched: Set<string> | null): void {
  const current: Record<string, unknown> = record;
  const overlap = changes.filter(([field]) => touched === null || touched.has(field));
  if (overlap.length === 0) return;
  throw new Refusal("conflict", "record.changed", {
    theirs: Object.fromEntries(overlap.map(([field]) => [field, current[field] ?? null])),
    yours: Object.fromEntries(overlap),
    version: record.version,
  });
}
