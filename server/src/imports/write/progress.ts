import type { RowError } from "@trato/domain/imports/records.ts";
import type { Context } from "../../platform/context.ts";

/** What a step of an import made, and what was wrong. */
export type Progress = { made: number; updated: number; errors: RowError[] };
/** Keeps how far an import has come, in the step's own transaction; false: somebody has stopped it. */
export type Report = (ctx: Context, progress: Progress) => Promise<boolean>;
