// npm run bench: what Trato does in a second, on generated data; npm run bench -- engines: what the engines take.
import { parseArgs } from "node:util";
import { prepare } from "./start/prepare.mjs";

const usage = `usage: npm run bench -- [--size 100000] [--leads 20000] [--contacts 5000] [--products 2000] [--orders 10000] [--clients 16] [--seconds 2] [--only <words>] [--json]
       npm run bench -- engines

  --size     so many opportunities (1000000 takes some minutes to generate)
  --leads    so many leads besides
  --contacts so many contacts
  --products so many products (a tenth of the opportunities unless said, 2000 at least)
  --orders   so many orders that were delivered
  --clients  so many at once, besides one alone
  --seconds  how long each is measured
  --only     only operations whose name has these words, or those behind a comma
  --json     the figures as JSON on standard output`;

const options = {
  size: { type: "string", default: "100000" },
  leads: { type: "string", default: "20000" },
  contacts: { type: "string", default: "5000" },
  products: { type: "string" },
  orders: { type: "string" },
  clients: { type: "string", default: "16" },
  seconds: { type: "string", default: "2" },
  only: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

const asked = read();
if (asked === "engines") await engines();
else await server(asked);

type Read = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

function read(): Read | "engines" {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1 && positionals[0] === "engines") return "engines";
    if (positionals.length > 0) throw new Error(`${positionals.join(" ")} is not understood`);
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    process.exit(2);
  }
}

async function engines(): Promise<void> {
  const { measureEngines } = await import("../domain/bench/engines.ts");
  const figures = await measureEngines();
  for (const { name, unit, value, limit } of figures) {
    const bound = Number.isFinite(limit) ? ` (under ${limit} ${unit})` : "";
    console.log(`${name}: ${value.toFixed(2)} ${unit}${bound}`);
  }
  process.exitCode = figures.every(({ value, limit }) => value < limit) ? 0 : 1;
}

async function server({ size, leads, contacts, products, orders, clients, seconds, only, json }: Read): Promise<void> {
  const tell = (line: string) => (json ? console.error(line) : console.log(line));
  await prepare(tell);
  const { bench } = await import("../server/bench/bench.ts");
  const sizes = {
    size: Number(size),
    leads: Number(leads),
    contacts: Number(contacts),
    ...(products && { products: Number(products) }),
    ...(orders && { orders: Number(orders) }),
  };
  const wanted = { ...sizes, clients: Number(clients), seconds: Number(seconds), only: only ?? null };
  const report = await bench(wanted, tell);
  if (json) return console.log(JSON.stringify(report, null, 2));
  const { trato, database } = report.memory;
  tell(`memory: Trato ${trato.toFixed(0)} MB, its database ${database.toFixed(0)} MB`);
}
