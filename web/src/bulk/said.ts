import type { Format } from "@trato/domain/format.ts";
import type { Said } from "../platform/words.ts";
import type { bulkWords } from "./labels.ts";
import type { BulkChange } from "./queries.ts";

/** What became of a change of many records, in a line. */
export function outcomeOf(bulk: BulkChange, t: Said<typeof bulkWords>, f: Pick<Format, "count">): string {
  const { state, list, changed, made, same, refused, undone, kept } = bulk;
  const some = (n: number, say: (n: string) => string) => (n > 0 ? [say(f.count(n))] : []);
  if (state === "undone") return [t.undone(f.count(undone)), ...some(kept, t.kept)].join(" · ");
  const lines =
    list === "arrivals"
      ? [t.made(f.count(made)), ...some(changed - made, t.corrected), ...some(same, t.untouched)]
      : [t.changed(f.count(changed)), ...some(same, t.same)];
  lines.push(...some(refused, t.leftOut));
  return (state === "failed" ? [t.failed, ...lines] : lines).join(" · ");
}

/** How far one has come that is under way. */
export function progressOf(bulk: BulkChange, t: Said<typeof bulkWords>, f: Pick<Format, "count">): string {
  const { state, list, total, changed, undone, kept } = bulk;
  if (state === "undoing") return t.undoing(f.count(undone + kept), f.count(changed));
  return (list === "arrivals" ? t.read : t.progress)(f.count(doneOf(bulk)), f.count(total));
}

export const doneOf = ({ changed, same, refused }: BulkChange): number => changed + same + refused;
