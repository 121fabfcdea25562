import type { DiaryEvent } from "../../events.ts";
import { comparedFields, facts } from "./catalogue.ts";
import { columns, isKnown } from "./known-of.ts";

/** A record by its columns; those in `filledLater` were empty when it came. */
type Filled = { filledLater: readonly string[]; convertedAt: string | null; createdAt: string };

const fromArrival = comparedFields.filter((name) => facts[name].from === "arrival").map((name) => columns[name]);

/** What came with it, or with its like, though it is written down later. */
const ofArrivals: ReadonlySet<DiaryEvent> = new Set<DiaryEvent>([
  "lead.merged",
  "opportunity.merged",
  "lead.separated",
  "opportunity.separated",
  "lead.read_again",
  "lead.reading_undone",
]);

/** Whoever types a record by hand first gives it a name, and then the rest. */
const typingMilliseconds = 3_600_000;

/**
 * The columns that were empty when a record came and have been filled in since, after a change of it. Who converts a lead or works on it fills
 * them in: that something is known would tell that it was worth the work, of which those that just came know nothing. What was there and is
 * corrected is known as it is now.
 */
export function filledLaterAfter(
  before: Filled & Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
  { event, now }: { event: DiaryEvent; now: string },
): string[] {
  const isBeingTyped =
    before.convertedAt === null &&
    event !== "lead.converted" &&
    Date.parse(now) - Date.parse(before.createdAt) < typingMilliseconds;
  if (isBeingTyped || ofArrivals.has(event)) return [...before.filledLater];
  const filled = fromArrival.filter((name) => name in changes && !isKnown(before[name]) && isKnown(changes[name]));
  return [...new Set([...before.filledLater, ...filled])];
}
