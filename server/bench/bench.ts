import pg from "pg";
import type { Load } from "./load.ts";
import {
  type AnswerWhilePrinting,
  answerWhilePrintingName,
  measureAnswerWhilePrinting,
} from "./answer-while-printing.ts";
import { type Call, measure, signIn } from "./load.ts";
import { Bare } from "./bare.ts";
import { type InBrowser, measureInBrowser } from "./browser.ts";
import { generate, managerEmail, salesEmail, sizeOf } from "./generate.ts";
import { type HotProduct, hotProductName, measureHotProduct } from "./hot-product.ts";
import { importLeads, leadRows } from "./import-leads.ts";
import { type LongList, longListName, measureLongList } from "./long-list.ts";
import { type Operation, operationsOn, readMaterial } from "./operations.ts";
import { measureReceiving, type Received, receivingName } from "./receive-leads.ts";
import { password, startMeasured } from "./trato.ts";
import { measureTwoProcesses, type TwoProcesses, twoProcessesName } from "./two-processes.ts";

export type Asked = {
  size: number;
  leads: number;
  contacts: number;
  clients: number;
  seconds: number;
  only: string | null;
};

export type Measurement = Pick<Operation, "name" | "reference" | "within"> & { one: Load; many: Load; bare: Load };
export type Report = {
  asked: Asked;
  operations: Measurement[];
  /** Leads per second: through an import, and by its bare SQL. */
  imported: { perSecond: number; bare: number } | null;
  hotProduct: HotProduct | null;
  received: Received | null;
  browser: InBrowser | null;
  longList: LongList | null;
  answerWhilePrinting: AnswerWhilePrinting | null;
  twoProcesses: TwoProcesses | null;
  memory: { trato: number; database: number };
};

/** Loads the data, then measures each operation over HTTP with one client and with many, and its bare SQL. */
export async function bench(asked: Asked, tell: (line: string) => void): Promise<Report> {
  const trato = await startMeasured();
  const owner = new pg.Pool({ ...trato.owner, max: 2 });
  owner.on("error", () => undefined);
  const bare = new Bare(trato.server);
  try {
    tell(`Generating ${asked.size} opportunities, ${asked.leads} leads and ${asked.contacts} contacts`);
    await generate(trato.owner, sizeOf(asked), tell);
    const { salespeople } = sizeOf(asked);
    const cookies = await signInAll(trato.base, Math.min(asked.clients, salespeople));
    const operations = operationsOn(await readMaterial(owner, asked.clients)).filter(({ name }) =>
      isAsked(asked, name),
    );
    const measured: Measurement[] = [];
    for (const operation of operations) {
      measured.push(await measureOperation(operation, { base: trato.base, cookies, bare, asked }));
      tell(lineOf(measured.at(-1)));
    }
    const imported = asked.only ? null : await measureImport(trato.base, cookies.manager, bare);
    const hotProduct = isAsked(asked, hotProductName)
      ? await measureHotProduct(trato.base, cookies.manager, owner)
      : null;
    const received = isAsked(asked, receivingName)
      ? await measureReceiving(trato.base, cookies.manager, asked.seconds)
      : null;
    const browser = asked.only ? null : await measureInBrowser(trato.base, "bench", cookies.manager);
    const longList = isAsked(asked, longListName)
      ? await measureLongList(trato.base, cookies.manager, asked.size)
      : null;
    const answerWhilePrinting = isAsked(asked, answerWhilePrintingName)
      ? await measureAnswerWhilePrinting(trato.base, cookies.manager, owner, asked.seconds)
      : null;
    const twoProcesses = isAsked(asked, twoProcessesName)
      ? await measureTwoProcesses({ ...trato, cookies: cookies.sales }, asked)
      : null;
    const special = { imported, hotProduct, received, browser, longList, answerWhilePrinting, twoProcesses };
    return { asked, operations: measured, ...special, memory: trato.memory() };
  } finally {
    await bare.close();
    await owner.end();
    await trato.stop();
  }
}

const isAsked = ({ only }: Asked, name: string): boolean =>
  only === null || only.split(",").some((words) => name.includes(words));

type Cookies = { manager: string; sales: string[] };

async function signInAll(base: string, clients: number): Promise<Cookies> {
  const sales: string[] = [];
  for (let index = 1; index <= clients; index++) sales.push(await signIn(base, salesEmail(index), password));
  return { manager: await signIn(base, managerEmail, password), sales };
}

type Place = { base: string; cookies: Cookies; bare: Bare; asked: Asked };

async function measureOperation(operation: Operation, { base, cookies, bare, asked }: Place): Promise<Measurement> {
  const next = (client: number) => callOf(operation, client, cookies);
  const { seconds, clients } = asked;
  const one = await measure(base, next, { seconds, clients: 1 });
  const many = await measure(base, next, { seconds, clients });
  const email = operation.who === "manager" ? managerEmail : salesEmail(1);
  const limit = await bare.measure({ ...operation, input: () => operation.input(0) }, email, { seconds, clients });
  const { name, reference, within } = operation;
  return { name, ...(reference && { reference }), ...(within && { within }), one, many, bare: limit };
}

async function measureImport(base: string, cookie: string, bare: Bare): Promise<Report["imported"]> {
  const perSecond = await importLeads(base, cookie);
  return { perSecond, bare: await bare.importLeads(managerEmail, leadRows) };
}

function callOf({ route, who, input }: Operation, client: number, { manager, sales }: Cookies): Call {
  const [method = "GET", template = ""] = route.split(" ");
  const rest = input(client);
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const cookie = who === "manager" ? manager : (sales[client % sales.length] ?? "");
  if (method !== "GET") return { method: method as Call["method"], path: `/api${path}`, body: rest, cookie };
  const query = new URLSearchParams(
    Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return { method: "GET", path: `/api${path}${query.size > 0 ? `?${query.toString()}` : ""}`, cookie };
}

export function lineOf(measured: Measurement | undefined): string {
  if (!measured) return "";
  const { name, one, many, bare } = measured;
  const figures = [
    `${one.perSecond.toFixed(0)}/s (p50 ${one.p50.toFixed(1)} p95 ${one.p95.toFixed(1)} p99 ${one.p99.toFixed(1)} ms)`,
    `${many.perSecond.toFixed(0)}/s (p50 ${many.p50.toFixed(1)} p95 ${many.p95.toFixed(1)} p99 ${many.p99.toFixed(1)} ms)`,
    `${bare.perSecond.toFixed(0)}/s`,
    ...verdict(measured),
  ];
  return `${name.padEnd(36)} ${figures.join("  ")}`;
}

/** Whether it is as fast as it is to be: beside the reference, or within its time. */
function verdict({ many, bare, reference, within }: Measurement): string[] {
  if (reference === undefined) return within === undefined ? [] : [many.p95 <= within ? "met" : `aim p95 ${within} ms`];
  const aim = Math.min(20 * reference, bare.perSecond / 2);
  return [`${(many.perSecond / reference).toFixed(0)}x`, many.perSecond >= aim ? "met" : `aim ${aim.toFixed(0)}/s`];
}
