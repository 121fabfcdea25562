import * as z from "zod/mini";
import { id, moment, pageOf, permission } from "../schemas.ts";
import { bulkLists } from "./inputs.ts";

export const bulkState = z.enum(["waiting", "running", "done", "failed", "undoing", "undone"]);

/** A record that was not changed, and why. */
export const LeftOut = z.object({ id: z.string(), name: z.string(), message: z.string() });
export type LeftOut = z.output<typeof LeftOut>;

export const BulkChange = z.object({
  id: id<"bulk_changes">(),
  list: z.enum(bulkLists),
  /** What was asked to change, by the names of inputs. */
  change: z.record(z.string(), z.unknown()),
  state: bulkState,
  total: z.int(),
  /** Changed, already as asked, and refused. */
  changed: z.int(),
  /** Of those that changed: what was no record before. */
  made: z.int(),
  same: z.int(),
  refused: z.int(),
  /** Given back by the undo, and left because somebody has changed them since. */
  undone: z.int(),
  kept: z.int(),
  /** The first that were left out. */
  leftOut: z.array(LeftOut),
  createdAt: moment(),
  createdBy: z.nullable(z.string()),
  finishedAt: z.nullable(moment()),
  version: z.int(),
  can: z.object({ undo: permission }),
});
export type BulkChange = z.output<typeof BulkChange>;
export const BulkChangeList = pageOf(BulkChange);
