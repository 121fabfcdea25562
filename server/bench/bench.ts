import pg from "pg";
import { type Asked, isAsked } from "./asked.ts";
import { Bare } from "./bare.ts";
import { generate, managerEmail, salesEmail, sizeOf } from "./generate.ts";
import { type Call, type Cookies, type Load, measure, signIn } from "./load.ts";
import { type Operation, operationsOn, readMaterial } from "./operations.ts";
import { measureSpecials, type Specials } from "./specials.ts";
import { password, startMeasured } from "./trato.ts";

export type Measurement = Pick<Operation, "name" | "reference" | "within"> & { one: Load; many: Load; bare: Load };
export type Report = Specials & {
  asked: Asked;
  operations: Measurement[];
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
    const special = await measureSpecials({ trato, owner, bare, cookies, asked }, tell);
    return { asked, operations: measured, ...special, memory: trato.memory() };
  } finally {
    await bare.close();
    await owner.end();
    await trato.stop();
  }
}

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
  const emails = Array.from({ length: clients }, (_, index) =>
    operation.who === "manager" ? managerEmail : salesEmail(index + 1),
  );
  const limit = await bare.measure(operation, emails, seconds);
  const { name, reference, within } = operation;
  return { name, ...(reference && { reference }), ...(within && { within }), one, many, bare: limit };
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
