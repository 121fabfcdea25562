import type { LineReasons } from "@trato/domain/sales/lost/line-reasons.ts";
import type { DeclineKind } from "@trato/domain/sales/portal/answers.ts";

/** Why each line was the reason, by its id; nothing for what was chosen and taken back. */
export type ReasonByLine = Readonly<Record<string, DeclineKind | "">>;

type Said = { kind: DeclineKind | ""; reason: string; lines: ReasonByLine };
type Why = { kind?: DeclineKind; reason?: string; lines?: LineReasons };

/** What is asked for of what was said, without what was left open. */
export function whyOf({ kind, reason, lines }: Said): Why {
  const named = Object.entries(lines).flatMap(([lineId, why]) => (why ? [{ lineId, kind: why }] : [])) as LineReasons; // its keys are ids of lines
  return { ...(kind && { kind }), ...(reason && { reason }), ...(named.length > 0 && { lines: named }) };
}
