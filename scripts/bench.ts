// npm run bench: what Trato does in a second, on generated data; npm run bench -- engines: what the engines take.
import { parseArgs } from "node:util";
import type { Report } from "../server/bench/bench.ts";
import { prepare } from "./start/prepare.mjs";

const usage = `usage: npm run bench -- [--size 100000] [--leads 20000] [--contacts 5000] [--clients 16] [--seconds 2] [--only <words>] [--json]
       npm run bench -- engines

  --size     so many opportunities (1000000 takes some minutes to generate)
  --leads    so many leads besides
  --contacts so many contacts
  --clients  so many at once, besides one alone
  --seconds  how long each is measured
  --only     only operations whose name has these words, or those behind a comma
  --json     the figures as JSON on standard output`;

const options = {
  size: { type: "string", default: "100000" },
  leads: { type: "string", default: "20000" },
  contacts: { type: "string", default: "5000" },
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

async function server({ size, leads, contacts, clients, seconds, only, json }: Read): Promise<void> {
  const tell = (line: string) => (json ? console.error(line) : console.log(line));
  await prepare(tell);
  const { bench } = await import("../server/bench/bench.ts");
  const sizes = { size: Number(size), leads: Number(leads), contacts: Number(contacts) };
  const wanted = { ...sizes, clients: Number(clients), seconds: Number(seconds), only: only ?? null };
  const report = await bench(wanted, tell);
  if (json) return console.log(JSON.stringify(report, null, 2));
  tellWrites(report, tell);
  if (report.twoProcesses) tellProcesses(report.twoProcesses, tell);
  tellRest(report, tell);
}

type Tell = (line: string) => void;

function tellWrites({ imported, hotProduct, received, longList, answerWhilePrinting }: Report, tell: Tell): void {
  if (imported)
    tell(
      `import of leads: ${imported.perSecond.toFixed(0)} rows/s (reference 590), bare SQL ${imported.bare.toFixed(0)} rows/s`,
    );
  if (hotProduct) {
    const { first, behind } = hotProduct;
    tell(
      `one hot product, 64 clients: ${first.toFixed(0)} orders/s (100), behind 10,000 open deliveries ${behind.toFixed(0)} orders/s`,
    );
  }
  if (received) {
    const { answers, events } = received;
    tell(
      `receive a lead with rules and a score, 4 clients: ${answers.perSecond.toFixed(0)}/s (200), p95 ${answers.p95.toFixed(0)} ms (100), its live event p95 ${events.p95.toFixed(0)} ms later`,
    );
  }
  if (longList) {
    const { rows, csv, xlsx } = longList;
    tell(
      `a list of ${rows} leads among ${rows}, a tenth known: CSV ${csv.toFixed(0)} s, XLSX ${xlsx.toFixed(0)} s (1000000 in 300 s)`,
    );
  }
  if (answerWhilePrinting) {
    const { alone, meanwhile, printed } = answerWhilePrinting;
    tell(
      `GET /me alone p50 ${alone.p50.toFixed(1)} p99 ${alone.p99.toFixed(1)} ms, while ${printed} PDFs of 1200 lines are made p50 ${meanwhile.p50.toFixed(1)} p99 ${meanwhile.p99.toFixed(1)} ms (20)`,
    );
  }
}

function tellProcesses({ clients, reading, writing }: NonNullable<Report["twoProcesses"]>, tell: Tell): void {
  const figures = ({ one, two }: typeof reading) => `${one.toFixed(0)}/s at one, ${two.toFixed(0)}/s at two`;
  tell(`two processes, ${clients} clients: own board ${figures(reading)}; create a lead ${figures(writing)}`);
}

function tellRest({ browser, memory }: Report, tell: Tell): void {
  if (browser) {
    const { boardCold, kilobytes, openCard, back, drop } = browser;
    tell(
      `in the browser: board cold ${boardCold.toFixed(0)} ms and ${kilobytes.toFixed(0)} kB (reference 2700 ms, 2000 kB)`,
    );
    tell(
      `  open a card ${openCard.toFixed(0)} ms (360), back ${back.toFixed(0)} ms (1300), drop a card ${drop.toFixed(0)} ms (210)`,
    );
  }
  tell(`memory: Trato ${memory.trato.toFixed(0)} MB, its database ${memory.database.toFixed(0)} MB`);
}
