import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { placesNaming } from "./named-kinds.ts";

const root = join(import.meta.dirname, "..");
const most = 8;

/** What the database needs of a new kind besides the row in its own migration; no type sees it, server/test asks for it. */
const inTheDatabase = [
  "server/migrations/functions/reach.sql", // its table is opened, with who reaches which rows
  "server/migrations/functions/reports.sql", // whose main events are told in its history, and its in whose
];

type Edit = { before: string; add: string };

/** A pretend kind that does all that a kind may do, and where it must be named. */
const pretended: Record<string, Edit[]> = {
  "domain/src/kinds.ts": [
    {
      before: "  transfer: {\n",
      add: `  invoice: {
    one: { en: "Invoice", es: "Factura" },
    many: { en: "Invoices", es: "Facturas" },
    path: "invoices",
    named: { table: "invoices", column: "number", party: "customer_id" },
    prefix: "F",
    takes: ["note", "activity", "call", "email"],
    reach: "deal",
    isTold: true,
    isFound: true,
    movesGoods: "out",
  },\n`,
    },
  ],
  "domain/src/permissions.ts": [
    { before: '  "import.run": everybody', add: '  "invoice.read": everybody,\n' },
    { before: '  "import.run": "imports"', add: '  "invoice.read": "sales",\n' },
  ],
  "web/src/identity/role-labels.ts": [
    { before: '  "import.run":', add: '  "invoice.read": { en: "See invoices", es: "Ver facturas" },\n' },
    { before: '  import: "workspace",', add: '  invoice: "sales",\n' },
  ],
  "server/src/reactions.ts": [
    { before: "    purchase: (ctx", add: "    invoice: async () => undefined,\n" },
    { before: "purchase: followReceipts", add: "invoice: async () => undefined, " },
  ],
  "server/src/reports/search.ts": [{ before: "  purchase: purchases,", add: "  invoice: () => null,\n" }],
  "web/src/app/CommandPalette.tsx": [{ before: "  purchase: ShoppingCart,", add: "  invoice: FileText,\n" }],
};

const copies: string[] = [];
afterAll(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true })));

/** The product with some files edited, without its tests: what its three compilers say. */
async function compiled(edits: Record<string, Edit[]>): Promise<string[]> {
  const copy = copyOfTheProduct();
  for (const [path, all] of Object.entries(edits)) {
    const text = all.reduce(edited, readFileSync(join(root, path), "utf8"));
    writeFileSync(join(copy, path), text);
  }
  const said = await Promise.all(["server", "web"].map((workspace) => compile(join(copy, workspace)))); // domain with them
  return said.flat();
}

function edited(text: string, { before, add }: Edit): string {
  if (text.split(before).length !== 2) throw new Error(`"${before}" does not stand there once`);
  return text.replace(before, () => add + before);
}

const workspaces = ["domain", "server", "web"];

function copyOfTheProduct(): string {
  const copy = mkdtempSync(join(tmpdir(), "trato-kinds-"));
  copies.push(copy);
  mkdirSync(join(copy, "node_modules/@trato"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")).filter((each) => each !== "@trato"))
    symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name));
  for (const workspace of workspaces) {
    symlinkSync(join(copy, workspace), join(copy, "node_modules/@trato", workspace));
    cpSync(join(root, workspace, "src"), join(copy, workspace, "src"), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$/.test(path),
    });
    for (const name of ["package.json", "tsconfig.json"])
      cpSync(join(root, workspace, name), join(copy, workspace, name));
    const own = join(root, workspace, "node_modules");
    if (existsSync(own)) symlinkSync(own, join(copy, workspace, "node_modules"));
  }
  cpSync(join(root, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
  return copy;
}

function compile(workspace: string): Promise<string[]> {
  const tsc = spawn(join(root, "node_modules/.bin/tsc"), [
    "-p",
    workspace,
    "--incremental",
    "false",
    "--pretty",
    "false",
  ]);
  let said = "";
  tsc.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) =>
    tsc.on("close", () => resolve(said.split("\n").filter((line) => /error TS/.test(line)))),
  );
}

test("a new kind of record is named in at most 8 places outside its own module", { timeout: 240_000 }, async () => {
  expect(await compiled(pretended)).toEqual([]);
  expect([...Object.keys(pretended), ...inTheDatabase].length).toBeLessThanOrEqual(most);
});

/** What the same word means where it does not name a kind of record. */
const otherwise: Record<string, RegExp> = {
  "what a tax is used for":
    /\/((taxes|taxes\/countries|fiscal-positions)\/[\w-]+|documents\/Line(Row|Cells)|list-taxes|(create|edit)-product|product-defaults|products\/store|NewProduct|ProductProperties|products\/setting-routes)\.tsx?$/,
  "what a line of a document is":
    /\/documents\/(printed|sections\/[\w-]+|goods\/print-delivery|edited-line|LockedLine|(choices|discounts|grid|paste)\/[\w-]+)\.tsx?$/,
  "what a field's value is": /^domain\/src\/fields\//,
  "a column of a file": /^domain\/src\/reports\/list-columns\.ts$/,
  "by what sales are summed":
    /\/sales-analysis\/(dimensions|names-of-groups|summed-groups|drill|use-analysis-filters)\.ts$/,
};

test.each(["purchase", "sale", "product", "contact"] as const)(
  "apart from the modules that stand on it, a %s is named in at most 8 files",
  (kind) => {
    const all = placesNaming(kind);
    const files = [...new Set(all.map((place) => place.replace(/:\d+$/, "")))];
    const named = files.filter((path) => !Object.values(otherwise).some((pattern) => pattern.test(path)));
    expect(named).toContain("domain/src/kinds.ts");
    expect(named).toContain("server/src/reports/search.ts");
    expect(named.slice(most)).toEqual([]);
  },
);
