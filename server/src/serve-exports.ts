import type { FastifyInstance, FastifyReply } from "fastify";
import * as z from "zod/mini";
import { Refusal } from "@trato/domain/errors.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { strictly } from "@trato/domain/inputs/strictly.ts";
import { analysisColumns } from "@trato/domain/reports/sales-analysis/file-columns.ts";
import { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import {
  chosenColumns,
  type ExportedList,
  exportedLists,
  type ListColumn,
  listTitles,
  sortedAs,
} from "@trato/domain/reports/list-columns.ts";
import { language } from "@trato/domain/schemas.ts";
import type { Language } from "@trato/domain/words.ts";
import { inNamedWorkspace } from "./platform/http/named-workspace.ts";
import type { Edge, Who } from "./platform/edge.ts";
import { type Authenticate, originOf, parseInput } from "./platform/http/handle.ts";
import { authorize, isAllowed } from "./platform/permissions.ts";
import { exportAnalysis } from "./reports/sales-analysis/export-analysis.ts";
import { exportList, type ListExport } from "./reports/export-list.ts";
import { readableLists } from "./reports/read-list.ts";

const Asked = z.object({
  format: z.enum(["csv", "xlsx"]),
  /** The names of the columns, with commas between. */
  columns: z.optional(z.string().check(z.maxLength(2_000))),
  language: z.optional(language),
});

/** What the file is asked by, and what its list is; a link that opens by itself names its workspace beside them. */
function parted(query: unknown): { file: unknown; filters: unknown } {
  const { format, columns, language: written, workspace: _, ...filters } = query as Record<string, unknown>; // fastify gives an object
  return { file: { format, columns, language: written }, filters };
}

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Lists as files: they answer bytes instead of JSON, so they stand beside the table of routes. */
export function serveExports(server: FastifyInstance, edge: Edge, authenticate: Authenticate): void {
  for (const list of exportedLists) serveExport(server, list, { edge, authenticate });
  serveAnalysis(server, { edge, authenticate });
}

type Serving = { edge: Edge; authenticate: Authenticate };

function serveExport(server: FastifyInstance, list: ExportedList, { edge, authenticate }: Serving): void {
  // a file as long as the list is not compressed while it is made: that would take longer than to send it
  server.get(`/api/${list}/export`, { compress: false }, async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, readableLists[list].may);
    const origin = originOf(request);
    const asked = fileAsked(who, list, request.query, origin.language ?? "en");
    const { workspace, today } = await edge.run(who, "read", origin, async (ctx) => ({
      workspace: ctx.workspace,
      today: ctx.today,
    }));
    const file = { ...asked, workspace };
    return saved(reply, list, { ...file, today }).send(exportList(edge, who, origin, file));
  });
}

type Saved = { format: keyof typeof types; title: string; today: string };

function saved(reply: FastifyReply, list: string, { format, title, today }: Saved): FastifyReply {
  const named = `filename*=UTF-8''${encodeURIComponent(`${title}-${today}.${format}`)}`;
  return reply
    .type(types[format])
    .header("content-disposition", `attachment; filename="${list}.${format}"; ${named}`)
    .header("cache-control", "no-store");
}

/** What documents come to, as a file with every group. */
function serveAnalysis(server: FastifyInstance, { edge, authenticate }: Serving): void {
  server.get("/api/sales-analysis/export", { compress: false }, async (request, reply) => {
    const who = await authenticate(inNamedWorkspace(request));
    authorize(who, "sale.read");
    const origin = originOf(request);
    const spoken = origin.language ?? "en";
    const { file: askedFile, filters } = parted(request.query);
    const { format, columns: named, language: written = spoken } = parseInput(Asked, askedFile, spoken);
    const asked = parseInput(strictly(AnalyseSales), filters, spoken);
    const there = analysisColumns(asked.by, asked.andBy === asked.by ? undefined : asked.andBy);
    const { workspace, today } = await edge.run(who, "read", origin, async (ctx) => ({
      workspace: ctx.workspace,
      today: ctx.today,
    }));
    const title = everyday.salesAnalysis[written];
    const shape = { format, columns: columnsOf(who, there, named), language: written, title, workspace };
    const file = await exportAnalysis(edge, who, origin, { ...shape, asked });
    return saved(reply, "sales-analysis", { format, title, today }).send(file);
  });
}

function fileAsked(who: Who, list: ExportedList, query: unknown, spoken: Language): Omit<ListExport, "workspace"> {
  const { file, filters: wanted } = parted(query);
  const { format, columns, language: asked = spoken } = parseInput(Asked, file, spoken);
  const filters = parseInput(strictly(readableLists[list].input), wanted, spoken);
  authorizeSort(who, list, (filters as { sort?: string }).sort); // of any list
  const title = listTitles[list][asked];
  return { list, format, columns: columnsOf(who, chosenColumns(list), columns), filters, language: asked, title };
}

/** An order tells what it goes by, which the file would begin before it is refused. */
function authorizeSort(who: Who, list: ExportedList, sort: string | undefined): void {
  const by = sort?.replace(/^-/, "");
  const seen = chosenColumns(sortedAs(list)).find((column) => column.sort !== undefined && column.sort === by)?.seen;
  if (seen) authorize(who, seen);
}

/** The columns that were named, else all that whoever asks may see. */
function columnsOf(who: Who, all: readonly ListColumn[], named: string | undefined): readonly ListColumn[] {
  const names = named?.split(",");
  const columns = names?.flatMap((name) => all.filter((column) => column.name === name)) ?? all;
  const errors = (names ?? [])
    .filter((name) => !columns.some((column) => column.name === name))
    .map((name) => ({ path: "columns", code: "unknown", message: name }));
  if (errors.length > 0) throw new Refusal("invalid", "input.invalid", { errors });
  if (names) for (const { seen } of columns) if (seen) authorize(who, seen);
  return columns.filter(({ seen }) => seen === undefined || isAllowed(who, seen));
}
