import type { Field, FieldKind } from "../../fields/field.ts";

/**
 * How a part is filled where nobody chooses: by the first record that says something, the fullest, the most, the least, all of them, or the most trusted one.
 * Of texts that are joined the same words stand there once; appended, as the reference system has it, as often as they were said.
 */
type Way = "first" | "fullest" | "most" | "least" | "union" | "joined" | "appended" | "trusted";

/** What one chooses in a merge: a field, fields that only make sense together, or how the record stands. */
export type Part = { name: string; fields: readonly Field[]; way: Way };

/** The part of what follows from commands, like the stage and what comes with it. */
export const standingPart = "standing";

const waysOfKinds: Partial<Record<FieldKind, Way>> = { tags: "union", long: "joined", stars: "most", flag: "most" };

/** The parts of a record in the order of its fields: those of a group stand where the first of them does. */
export function partsOf(
  fields: readonly Field[],
  { texts = "joined" }: { texts?: "joined" | "appended" } = {},
): Part[] {
  const named = Map.groupBy(fields, partOf);
  return [...named].map(([name, own]) => {
    const way = wayOf(name, own);
    return { name, fields: own, way: way === "joined" ? texts : way };
  });
}

const partOf = ({ name, within, change }: Field): string => (change === "never" ? standingPart : (within ?? name));

function wayOf(name: string, [first, ...others]: readonly Field[]): Way {
  if (name === standingPart) return "trusted";
  if (others.length > 0) return "fullest";
  return first?.merges ?? (first && waysOfKinds[first.kind]) ?? "first";
}

/** Whether what all of them say can stand together. */
export const isTogether = ({ way }: Part): boolean => ["union", "joined", "appended"].includes(way);
