import { accessSync, constants, createReadStream, readFileSync } from "node:fs";
import { basename } from "node:path";
import * as z from "zod/mini";
import type { Id } from "@trato/domain/ids.ts";
import { bases } from "@trato/domain/opportunities/pool/bases.ts";
import { encodings } from "@trato/domain/imports/table/decode-text.ts";
import { type ImportKind, importKinds } from "@trato/domain/imports/kinds.ts";
import { referenceKinds } from "@trato/domain/imports/import-fields.ts";
import { ImportOptions, mostSentBytes } from "@trato/domain/imports/inputs.ts";
import type { RowError } from "@trato/domain/imports/records.ts";
import { keepImportFile, tellFile, type Told } from "../imports/files/keep-import-file.ts";
import type { InTransaction } from "../imports/import-batches.ts";
import { findNames } from "../imports/known-names.ts";
import { type Plan, planWhole } from "../imports/plan-import.ts";
import { looked, spoken } from "../imports/preview-import.ts";
import { runImport } from "../imports/run-import.ts";
import { findUnfinished, takeInFile } from "../imports/start-import.ts";
import { readImport } from "../imports/store.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { keepArrived } from "../platform/contents/contents-place.ts";
import { type Arrived, receiving } from "../platform/contents/receive.ts";
import { parseInput } from "../platform/http/handle.ts";
import { StartupError } from "../platform/startup-error.ts";
import { command, type Shell, UsageError } from "./command.ts";
import { planImportAll } from "./import-all.ts";
import { workspaceAtShell } from "./workspace-at-shell.ts";

/** Brings in a file of separated values or a spreadsheet; run again, it goes on where it was and makes nothing twice. */
export const importCommand = command({
  summary:
    "bring in a CSV, XLSX or ODS file (salespeople, contacts, products, opportunities or leads), or a whole workspace",
  usage: `import csv --kind <kind> --file <file> [--map <file>] [--dry-run] [--workspace <slug>] [--encoding <name>] [--sheet <name>]
                 [--source <name> --basis <ground> [--pool]]
       npm run -s trato -- import all --from <folder> [--workspace <slug>]

  --kind       ${importKinds.join(", ")}
  --file       the file; separator, encoding, dates and numbers are found by themselves
  --map        a JSON file that says what is not found: {"sales_agent": "salesperson"}, or
               {"columns": {"sales_agent": "salesperson", "secret": null}, "names": {"product": {"GTXPro": "GTX Pro"}},
                "delimiter": ";", "dateOrder": "dmy", "decimalMark": ","}
               (a name of the file stands for a record of the other name; null makes a new one)
  --dry-run    say what would happen, and write nothing
  --workspace  the workspace by its name in the address, where there are several
  --encoding   ${encodings.join(", ")}
  --sheet      which sheet of a spreadsheet; the first where nothing is said
  --source     of leads: where the list is from, whom it was bought from or the system that it was kept in
  --basis      of leads: on what ground its people may be written to: ${bases.join(", ")}
  --pool       the leads wait in the pool until they are given out
  --from       a folder that export --all wrote; the workspace must be empty`,
  options: {
    kind: { type: "string" },
    file: { type: "string" },
    map: { type: "string" },
    "dry-run": { type: "boolean" },
    workspace: { type: "string" },
    encoding: { type: "string" },
    sheet: { type: "string" },
    source: { type: "string" },
    basis: { type: "string" },
    pool: { type: "boolean" },
    from: { type: "string" },
  },
  plan: ({ values, positionals }) => {
    if (positionals.length === 1 && positionals[0] === "all") return planImportAll(values);
    if (positionals.length !== 1 || positionals[0] !== "csv")
      throw new UsageError("say what to import: import csv, import all");
    const kind = importKinds.find((each) => each === values.kind);
    if (!kind) throw new UsageError(`--kind is one of ${importKinds.join(", ")}`);
    if (!values.file) throw new UsageError("--file is missing");
    const encoding = encodings.find((each) => each === values.encoding);
    if (values.encoding && !encoding) throw new UsageError(`--encoding is one of ${encodings.join(", ")}`);
    const basis = bases.find((each) => each === values.basis);
    if (kind === "leads" && !values.source)
      throw new UsageError("--source is missing: where the list of leads is from");
    if (kind === "leads" && !basis) throw new UsageError(`--basis is one of ${bases.join(", ")}`);
    const file = readable(values.file);
    const batch = { source: values.source, basis, isPooled: values.pool === true };
    const said = {
      ...(encoding && { encoding }),
      ...(values.sheet && { sheet: values.sheet }),
      ...(kind === "leads" && { batch }),
    };
    const map = readMap(values.map);
    const isDryRun = values["dry-run"] === true;
    return (shell) => importFile(shell, { kind, file, said, map, isDryRun, workspace: values.workspace ?? null });
  },
});

type Said = Pick<ImportOptions, "encoding" | "sheet" | "batch">;
type Asked = {
  kind: ImportKind;
  file: string;
  said: Said;
  map: NamedMap;
  isDryRun: boolean;
  workspace: string | null;
};

async function importFile(shell: Shell, asked: Asked): Promise<void> {
  const { edge } = shell;
  const { id: workspaceId } = await workspaceAtShell(edge, asked.workspace);
  const receipt = { folder: edge.site.contents.folder, claimed: "", most: mostSentBytes };
  await receiving(createReadStream(asked.file), receipt, async (content) => {
    const told = await tellFile(content.path);
    await keepArrived(edge.site.contents, workspaceId, content);
    await importArrived(shell, asked, { workspaceId, content, told });
  });
}

type Come = { workspaceId: Id<"workspaces">; content: Arrived; told: Told };

async function importArrived({ edge, print, tell }: Shell, asked: Asked, come: Come): Promise<void> {
  const { kind } = asked;
  const inTransaction: InTransaction = (work) =>
    edge.run({ workspaceId: come.workspaceId, actor: systemActor }, "write", origin, work);
  const mapped = await inTransaction((ctx) => withIds(ctx, asked.map));
  const { batch = mapped.batch, ...said } = asked.said;
  const options = { ...mapped, ...said, ...(batch && { batch: { ...mapped.batch, ...batch } }) };
  const fileName = basename(asked.file);
  const { id: fileId } = await inTransaction((ctx) => keepImportFile(ctx, { name: fileName, ...come }));
  const { plan, file, goesOn } = await inTransaction(async (ctx) => {
    const { table, told, ...rest } = await looked(ctx, { kind, fileId, options });
    return { ...rest, file: told, plan: await planWhole(ctx, { kind, options, table }) };
  });
  if (file?.wrongEnding) tell(`${asked.file} ends in ${file.wrongEnding}, but is ${file.type}`);
  for (const warning of plan.warnings) tell(lineOf(spoken(warning, "en")));
  tellPlan(plan, print);
  if (asked.isDryRun) {
    const of = goesOn ? "of its beginning " : "";
    print(`${of}would make ${plan.fresh.length}, there already ${plan.left.length}, with errors ${plan.bad}`);
    return tellErrors(
      plan.errors.map((error) => spoken(error, "en")),
      "are good",
      tell,
    );
  }
  const { id } = await inTransaction(async (ctx) => {
    const unfinished = await findUnfinished(ctx, { kind, fileName, sha256: come.content.sha256 });
    return unfinished ?? takeInFile(ctx, { kind, fileName, fileId, options });
  });
  let made = 0;
  await runImport(id, inTransaction, (progress) => {
    made += progress.made;
    tell(`${made} made`);
  });
  const done = await inTransaction((ctx) => readImport(ctx, id));
  if (done.failure) throw new StartupError(done.failure);
  print(`made ${done.made}, there already ${done.known}, with errors ${done.bad}`);
  tellErrors(done.errors, "are in", tell);
}

const origin = { requestId: "shell", clientId: null, language: null };

function tellErrors(errors: readonly RowError[], others: string, tell: (line: string) => void): void {
  for (const error of errors) tell(lineOf(error));
  if (errors.length === 0) return;
  const rows = new Set(errors.map(({ row }) => row)).size;
  throw new StartupError(`${rows} rows have errors (see above); the others ${others}`);
}

const lineOf = ({ row, column, value, message }: RowError): string =>
  `row ${row}${column === null ? "" : `, ${column}`}: ${message}${value === null ? "" : ` (${value})`}`;

function tellPlan({ table, columns, names }: Plan, print: (line: string) => void): void {
  table.headings.forEach((heading, index) => print(`${heading} -> ${columns[index] ?? "-"}`));
  for (const { kind, name, rows, taken, candidates } of names) {
    if (taken?.name === name) continue;
    const offered = taken ? [] : candidates.map((each) => each.name);
    const likely = offered.length > 0 ? `; perhaps ${offered.join(" or ")}: say so in --map` : "";
    print(`${kind} "${name}" (${rows} rows) ${taken ? `is taken as "${taken.name}"` : `is made new${likely}`}`);
  }
}

/** A map as it is written: names by names; they become ids when the records are known. */
type NamedMap = { options: ImportOptions; names: Record<string, Record<string, string | null>> };

const WrittenMap = z.object({
  ...ImportOptions.shape,
  columns: z.optional(z.record(z.string(), z.nullable(z.string()))),
  names: z.optional(z.record(z.string(), z.record(z.string(), z.nullable(z.string())))),
});

function readMap(path: string | undefined): NamedMap {
  if (!path) return { options: { columns: {}, names: {} }, names: {} };
  const written = parsed(path);
  const isWhole = ["columns", "names", "delimiter", "headingRow", "dateOrder", "decimalMark"].some(
    (name) => name in written,
  );
  const { names = {}, ...rest } = parseInput(WrittenMap, isWhole ? written : { columns: written }, "en");
  return { options: parseInput(ImportOptions, rest, "en"), names };
}

function parsed(path: string): object {
  try {
    const value: unknown = JSON.parse(readWhole(path).toString());
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
  throw new UsageError(`${path} is not a JSON object`);
}

/** The ids of the records whose names the map gives for those of the file. */
async function withIds(ctx: Context, { options, names: said }: NamedMap): Promise<ImportOptions> {
  const chosen: Record<string, Record<string, string | null>> = {};
  for (const [written, pairs] of Object.entries(said)) {
    const kind = referenceKinds.find((each) => each === written);
    if (!kind) throw new StartupError(`names.${written} is none of ${referenceKinds.join(", ")}`);
    const matches = await findNames(
      ctx,
      kind,
      Object.values(pairs).filter((name) => name !== null),
    );
    for (const [name, meant] of Object.entries(pairs)) {
      const match = meant === null ? null : matches.get(meant);
      if (match && match.kind !== "same") throw new StartupError(`There is no ${kind} "${meant}" for "${name}"`);
      chosen[kind] = { ...chosen[kind], [name]: match?.to.id ?? null };
    }
  }
  return { ...options, names: chosen };
}

function readWhole(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}

/** A file that can be read; a wrong name is told before any database is opened. */
function readable(path: string): string {
  try {
    accessSync(path, constants.R_OK);
    return path;
  } catch {
    throw new UsageError(`${path} cannot be read`);
  }
}
