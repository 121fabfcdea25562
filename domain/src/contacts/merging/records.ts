import * as z from "zod/mini";
import { id, moment } from "../../schemas.ts";

/** Whose value a part takes, of those that are offered; null where all of them stand together. */
const choice = z.object({ part: z.string(), from: z.nullable(z.uuid()), mayJoin: z.boolean() });

/** What records of one kind would become together, and what of each would move; the most trusted first. */
export const mergePreviewOf = <Item extends z.ZodMiniType>(record: Item) =>
  z.object({
    survivorId: z.uuid(),
    records: z.array(record),
    choices: z.array(choice),
    /** What is pointed at in the values, by its id. */
    names: z.record(z.string(), z.string()),
  });

export const mergedRecord = {
  name: z.string(),
  version: z.int(),
  createdAt: moment(),
  /** The fields as they are kept, by their names. */
  values: z.record(z.string(), z.unknown()),
  /** How many of what points at it: notes, quotations … by where that stands. */
  moves: z.record(z.string(), z.int()),
};

/** Records that were merged into one, which can be separated again until a day. */
export const Merge = z.object({
  id: id<"merges">(),
  survivorId: z.uuid(),
  records: z.array(z.object({ id: z.uuid(), name: z.string() })),
  mergedAt: moment(),
  undoableUntil: moment(),
  undoneAt: z.nullable(moment()),
});
export type Merge = z.output<typeof Merge>;
