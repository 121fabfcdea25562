import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Context } from "../platform/context.ts";

/**
 * A counter of the pipeline that does not say what its opportunities say; ids of zeros stand for no team and for nobody. With a day:
 * how many of a stage and team wait for something then, whoever's they are.
 */
export type PipelineDrift = {
  stageId: string;
  teamId: string;
  salespersonId: string | null;
  dueOn: CalendarDate | null;
  counted: number;
  actual: number;
  countedRevenue: Decimal;
  actualRevenue: Decimal;
};

/** Compares every counter of the pipeline with the opportunities it counts; empty where all is well. */
export async function verifyPipeline(ctx: Context): Promise<PipelineDrift[]> {
  const { rows } = await sql<PipelineDrift>`select * from app.miscounted_pipeline()`.execute(ctx.db);
  return rows;
}
