import type { Readable } from "node:stream";
import type { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import { analysisRows } from "@trato/domain/reports/sales-analysis/file-columns.ts";
import { cellValue } from "@trato/domain/reports/cell-value.ts";
import type { Origin } from "../../platform/context.ts";
import type { Edge, Who } from "../../platform/edge.ts";
import { type FileShape, fileOfRows } from "../export-list.ts";
import { analyseSales } from "./analyse-sales.ts";

const all = { groups: 2_000_000_000, within: 2_000_000_000, inAll: 100_000 };

/** An analysis as a file, with every group that it has; refused where they are too many to be held at once. */
export async function exportAnalysis(
  edge: Edge,
  who: Who,
  origin: Origin,
  { asked, ...shape }: FileShape & { asked: AnalyseSales },
): Promise<Readable> {
  const analysis = await edge.run(who, "read", origin, (ctx) => analyseSales(ctx, asked, all));
  const reader = { language: shape.language, timeZone: shape.workspace.timeZone };
  const rows = analysisRows(analysis, asked.andBy === asked.by ? undefined : asked.andBy);
  const cells = rows.map((row) => shape.columns.map((column) => cellValue(column, row, reader)));
  return fileOfRows(inPages(cells), shape);
}

const rowsAtOnce = 1_000;

async function* inPages<Row>(rows: readonly Row[]): AsyncGenerator<Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}
