import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { strictly } from "@trato/domain/inputs/strictly.ts";
import { chosenColumns, type ExportedList, exportedLists, listTitles } from "@trato/domain/reports/list-columns.ts";
import { languages } from "@trato/domain/words.ts";
import { exportWorkspace } from "../imports/workspace/export-workspace.ts";
import { systemActor } from "../platform/context.ts";
import { parseInput } from "../platform/http/handle.ts";
import { exportList } from "../reports/export-list.ts";
import { readableLists } from "../reports/read-list.ts";
import { command, type Shell, UsageError } from "./command.ts";
import { workspaceAtShell } from "./workspace-at-shell.ts";

/** Takes out a list as a file for a spreadsheet, or a whole workspace in files that anybody can read. */
export const exportCommand = command({
  summary: "write a list into a CSV or XLSX file, or every record of a workspace with its history into a folder",
  usage: `export <list> --to <file.csv|file.xlsx> [--columns <names>] [--filter <name>=<value>]... [--language en|es] [--workspace <slug>]
       npm run -s trato -- export --all [--to <folder>] [--workspace <slug>]

  <list>       ${exportedLists.join(", ")}
  --columns    the names of columns with commas between; all of them unless given
  --filter     as the list is asked over HTTP: --filter state=won --filter search=Robles
  --all        every record, as of one moment: a file a table, one row a line as JSON, what files hold, and workspace.json, which names them
  --to         with --all a folder that is empty or new (trato-export-<workspace>-<day> unless given)
  --workspace  the workspace by its name in the address, where there are several

Passwords, sessions, API keys, open invitations and the mail server stay behind. Bring a folder in again with: import all --from <folder>`,
  options: {
    all: { type: "boolean" },
    to: { type: "string" },
    columns: { type: "string" },
    filter: { type: "string", multiple: true },
    language: { type: "string" },
    workspace: { type: "string" },
  },
  plan: ({ values, positionals }) => {
    if (positionals.length > 1) throw new UsageError(`${positionals.slice(1).join(" ")} is not understood`);
    if (values.all && positionals.length === 0) return (shell) => exportAll(shell, values);
    const list = exportedLists.find((each) => each === positionals[0]);
    if (!list || values.all) throw new UsageError(`say what to export: --all, or one of ${exportedLists.join(", ")}`);
    const asked = listAsked(list, values);
    return (shell) => exportOne(shell, asked);
  },
});

type Where = { to?: string; workspace?: string };

async function exportAll({ edge, print, tell }: Shell, { to, workspace }: Where): Promise<void> {
  const { id, slug } = await workspaceAtShell(edge, workspace ?? null);
  const folder = resolve(to ?? `trato-export-${slug}-${new Date().toISOString().slice(0, 10)}`);
  const rows = await exportWorkspace(edge, id, folder, tell);
  print(`${rows} rows of ${slug} are in ${folder}`);
}

function listAsked(list: ExportedList, given: Where & { columns?: string; filter?: string[]; language?: string }) {
  const format = /\.(csv|xlsx)$/i.exec(given.to ?? "")?.[1]?.toLowerCase();
  if (!given.to || !format) throw new UsageError("--to is a file that ends in .csv or .xlsx");
  const language = given.language === undefined ? "en" : languages.find((each) => each === given.language);
  if (!language) throw new UsageError(`--language is one of ${languages.join(", ")}`);
  const names = given.columns?.split(",");
  const columns = chosenColumns(list, names);
  const unknown = names?.find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined)
    throw new UsageError(
      `--columns: ${list} have no ${unknown}, but ${chosenColumns(list)
        .map(({ name }) => name)
        .join(", ")}`,
    );
  const filters = Object.fromEntries((given.filter ?? []).map(parted));
  return {
    list,
    format: format === "csv" ? "csv" : "xlsx",
    columns,
    filters,
    language,
    to: given.to,
    workspace: given.workspace ?? null,
  } as const;
}

function parted(filter: string): [string, string] {
  const [name, ...value] = filter.split("=");
  if (!name || value.length === 0) throw new UsageError(`--filter ${filter}: write <name>=<value>`);
  return [name, value.join("=")];
}

async function exportOne(
  { edge, print }: Shell,
  { to, workspace, ...asked }: ReturnType<typeof listAsked>,
): Promise<void> {
  const { id } = await workspaceAtShell(edge, workspace);
  const { list, language } = asked;
  const filters = parseInput(strictly(readableLists[list].input), asked.filters, "en");
  const origin = { requestId: "shell", clientId: null, language };
  const who = { workspaceId: id, actor: systemActor };
  const settings = await edge.run(who, "read", origin, async (ctx) => ctx.workspace);
  const title = listTitles[list][language];
  const file = exportList(edge, who, origin, { ...asked, filters, title, workspace: settings });
  await pipeline(file, createWriteStream(to, { mode: 0o600 }));
  print(`${listTitles[list].en} are in ${resolve(to)}`);
}
