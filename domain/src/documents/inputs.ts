import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { inWords } from "../inputs/said.ts";
import { calendarDate, copiedPage, discount, id, line, text } from "../schemas.ts";
import { mostLines } from "./most-lines.ts";

/** What may be said of a line of any document; what is not said comes from its product. */
export const lineInput = {
  unitId: z.optional(id<"units">()),
  discount: z.optional(discount()),
  taxIds: z.optional(z.array(id<"taxes">()).check(z.maxLength(20))),
};

/** The lines of one document, as many as it may have, each named once. */
export const linesOf = <Line extends z.ZodMiniType>(line: Line) =>
  z.array(line).check(z.maxLength(mostLines), inWords(z.refine(isEachNamedOnce), inputWords.namedOnce));

function isEachNamedOnce(lines: readonly unknown[]): boolean {
  const ids = lines.flatMap((line) => (line as { id?: string }).id ?? []); // new lines have none
  return new Set(ids).size === ids.length;
}

/**
 * What was done to single lines, so that it goes together with what others did to other lines meanwhile. `set`: what its fields
 * say now; all of them for a new line. `over`: what they said before: where that is said and others have written since, it is
 * refused. `after`: the line behind which it stands now, null at the start; for new and moved lines.
 */
export const lineEditsOf = <LineId extends z.ZodMiniType, Line extends z.ZodMiniType>(lineId: LineId, line: Line) =>
  z
    .array(
      z.object({
        id: lineId,
        set: z.optional(line),
        over: z.optional(z.record(z.string(), z.unknown())),
        after: z.optional(z.nullable(lineId)),
        isRemoved: z.optional(z.literal(true)),
      }),
    )
    .check(z.maxLength(mostLines));

/**
 * Under which position of tax law it stands: one that is said stays, also null for none; false for `isFiscalPositionSet` has it
 * chosen again by the partner's address and tax number.
 */
export const fiscalPosition = {
  fiscalPositionId: z.optional(z.nullable(id<"fiscal_positions">())),
  isFiscalPositionSet: z.optional(z.boolean()),
};

/** The partner's own number for the document. */
export const reference = () => z.optional(z.nullable(line(200)));

/** What is written below the lines. */
export const remarks = () => z.optional(z.nullable(text(20_000)));

/** How every list of documents is asked for. */
export const listInput = {
  ...copiedPage,
  search: z.optional(line(200)),
  createdFrom: z.optional(calendarDate()),
  createdTo: z.optional(calendarDate()),
  confirmedFrom: z.optional(calendarDate()),
  confirmedTo: z.optional(calendarDate()),
  count: z.optional(z.enum(["true", "false"])),
};
