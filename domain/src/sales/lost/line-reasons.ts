import * as z from "zod/mini";
import type { Choice } from "../../documents/choices/choices.ts";
import { type Id } from "../../ids.ts";
import { id } from "../../schemas.ts";
import { type DeclineKind, declineKinds } from "../portal/answers.ts";

/** Which lines were the reason, and why; a section stands for all that is under it. */
export const LineReasons = z
  .array(z.object({ lineId: id<"sale_lines">(), kind: z.enum(declineKinds) }))
  .check(z.maxLength(1000));
export type LineReasons = z.output<typeof LineReasons>;

type Line = { id: Id<"sale_lines">; kind: "product" | "section" | "note"; choice: Choice };

/**
 * Why each of a document's lines was the reason, by the line; `seen` are those that whoever says so may name. What is said of a line goes
 * before what is said of its section. Or, where something is named that cannot be the reason, the place at which it is.
 */
export function reasonsOfLines(
  { lines, seen }: { lines: readonly Line[]; seen: ReadonlySet<string> },
  said: LineReasons,
): Map<Id<"sale_lines">, DeclineKind> | { unknownAt: number } {
  const named = new Map(said.map(({ lineId, kind }) => [lineId, kind]));
  const nameable = new Set(lines.filter((line) => seen.has(line.id) && mayBeNamed(line)).map((line) => line.id));
  const unknownAt = said.findIndex(({ lineId }) => !nameable.has(lineId));
  if (unknownAt >= 0) return { unknownAt };
  const reasons = new Map<Id<"sale_lines">, DeclineKind>();
  let ofSection: DeclineKind | undefined;
  for (const line of lines) {
    if (line.kind === "section") ofSection = named.get(line.id);
    const reason = named.get(line.id) ?? ofSection;
    if (reason && line.kind === "product" && line.choice === "counted") reasons.set(line.id, reason);
  }
  return reasons;
}

/** What is not in the price cannot have been the reason. */
export const mayBeNamed = ({ kind, choice }: Pick<Line, "kind" | "choice">): boolean =>
  kind === "section" || (kind === "product" && choice === "counted");
