import type { Decimal } from "@trato/domain/decimal.ts";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { addressesTaking, kindsHaving, routeOf as routeNamed } from "@trato/domain/kinds.ts";
import { vi } from "vitest";
import type { InputOf, OutputOf, RouteName } from "../src/platform/api.ts";
import { whenWritten } from "../src/platform/queries.ts";
import { aPortalPayment, somePayments } from "./payments.ts";
import { anOfferFollowUp } from "./sequences.ts";

/** A value as it travels: ids, decimals and dates are texts. */
type Plain<T> = T extends Id<string> | Decimal | CalendarDate | Moment
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T;

/** What a call asked: a GET's values are texts, as its address writes them. */
type Asked<K extends RouteName> = K extends `GET ${string}`
  ? { [Name in keyof InputOf<K>]?: string | string[] }
  : InputOf<K>;

type Answer<K extends RouteName> = Plain<OutputOf<K>> | Refused;
type Answered<K extends RouteName> = Answer<K> | ((asked: Asked<K>) => Answer<K> | Promise<Answer<K>>);

/** The answers of the server by the names of its routes; of the sign-in library by its addresses. */
type Answers = { [K in RouteName]?: Answered<K> } & { [address: `${"GET" | "POST"} /auth/${string}`]: unknown };

class Refused {
  readonly status: number;
  readonly problem: object;

  constructor(status: number, problem: object) {
    this.status = status;
    this.problem = problem;
  }
}

type Refusal = {
  status?: number;
  detail?: string;
  errors?: { path: string; code: string; message: string }[];
  details?: object;
};

/** The server says no: `refused("sale.expired")`, `refused("record.changed", { status: 409, details: { version: 4 } })`. */
export function refused(code: string, { status = 409, detail = code, ...rest }: Refusal = {}): Refused {
  return new Refused(status, { code, detail, ...rest });
}

/** An answer that is on its way until the test gives it: `"GET /me": () => late.promise`, later `late.resolve(aMe())`. */
export function onItsWay<K extends RouteName>(_route: K): PromiseWithResolvers<Answer<K>> {
  return Promise.withResolvers();
}

type Call = { route: string; asked: Record<string, unknown>; init: RequestInit };

const noTemplates = {
  to: null,
  subject: "",
  body: "",
  missing: [],
  language: "en",
  templateId: null,
  templates: [],
  attachment: null,
  unprintable: [],
};

/** Wherever a quantity is shown, its unit is asked for: without others it is called by its name. A record has no files, a contact one address, nothing is followed up by a sequence, everybody wants mails, the frame of every page a bell, no mail a template, no product another price than its own, in no other currency, no code a product, nothing is to be known of an offer before it goes out, and nothing of it is to be paid. */
const always: Answers = {
  "GET /portal/:token/signing": { ways: ["drawn", "typed"], codeTo: null, signatures: [] },
  "GET /sales/:saleId/signatures": { items: [] },
  "GET /signing-settings": { countersigns: false, stampUrl: null, certificate: null, version: 1 },
  "GET /units": { items: [] },
  "GET /product-variants": { items: [] },
  "POST /products/recognise": { items: [] },
  "GET /related-products": { items: [] },
  "GET /product-packagings": { items: [] },
  "GET /products/:productId/parts": ({ productId = "" }) => ({
    productId: String(productId),
    parts: [],
    partOf: [],
    showsParts: false,
    version: 1,
  }),
  "GET /products/:productId/choices": ({ productId = "" }) => ({
    productId: String(productId),
    choices: [],
    comboOf: [],
    version: 1,
  }),
  "GET /sales/:saleId/datasheets": { items: [] },
  "GET /sales/:saleId/warnings": { items: [] },
  "GET /sales/:saleId/sequences": anOfferFollowUp(),
  "GET /sales/:saleId/payments": somePayments({ reference: null }),
  "GET /sales/:saleId/questions": { items: [] },
  "GET /sales/:saleId/shares": { items: [] },
  "GET /portal/:token/payment": aPortalPayment(),
  "GET /price-lists": { items: [] },
  "GET /currencies": { own: "EUR", items: [] },
  "GET /sales/:saleId/price-changes": { items: [] },
  "GET /price-book": { lists: [], categories: [], rates: [], products: [] },
  "GET /contacts/:contactId/addresses": { items: [] },
  "GET /sequences": { items: [] },
  "GET /unsubscribes": { items: [], nextCursor: null },
  "GET /opportunities/:opportunityId/sequences": { items: [], unsubscribed: null },
  "GET /notices": { items: [], nextCursor: null, fresh: 0 },
  ...Object.fromEntries(kindsHaving("letters").map((kind) => [routeNamed("GET", kind, "mail"), noTemplates])),
  ...Object.fromEntries(addressesTaking("file").map((kind) => [routeNamed("GET", kind, "files"), { items: [] }])),
};

let known: Answers = always;
let calls: Call[] = [];
let unanswered: string[] = [];
const open = new Set<Promise<Response>>();

/** Answers in the server's place, until the test ends; what is asked and not answered fails the test. May be called again: later answers win. */
export function answering(answers: Answers): void {
  known = { ...known, ...answers };
}

/** What was asked of a route so far, in order. */
export function askedOf<K extends RouteName>(route: K): Asked<K>[] {
  return calls.filter((call) => call.route === route).map(({ asked }) => asked as Asked<K>); // read from a call of this route
}

/** How the calls of a route were sent, as `fetch` was told. */
export function sentTo(route: RouteName): RequestInit[] {
  return calls.filter((call) => call.route === route).map(({ init }) => init);
}

/** Called by setup.ts around every test. */
export function forgetAnswers(): string[] {
  const forgotten = unanswered;
  [known, calls, unanswered] = [always, [], []];
  vi.stubGlobal("fetch", fetchHere);
  return forgotten;
}

/** Resolves when what is on its way has come and was read, or will not come within this test: no answer reaches the next one. */
export async function allAnswered(): Promise<void> {
  const haveCome = Promise.allSettled(open).then(() => true);
  const isRead = (await Promise.race([haveCome, pause(100)])) && whenWritten();
  await Promise.race([isRead, pause(5_000)]); // never, where a clock stood still while a call waited
  await pause(0); // for what follows from it
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function fetchHere(address: string, init?: RequestInit): Promise<Response> {
  const coming = answer(address, init);
  open.add(coming);
  void coming.catch(() => undefined).then(() => open.delete(coming));
  return coming;
}

async function answer(address: string, init: RequestInit = {}): Promise<Response> {
  const { pathname, searchParams } = new URL(address, location.href);
  const [method, path] = [init.method ?? "GET", pathname.replace(/^\/api/, "")];
  const found = routeOf(method, path);
  if (!found) {
    unanswered.push(`${method} ${path}`);
    return responseOf(new Refused(501, { code: "test.unanswered", detail: `Nobody answers ${method} ${path}` }));
  }
  const body: object = typeof init.body === "string" ? (JSON.parse(init.body) as object) : {}; // what api.ts wrote
  const asked = { ...found.parameters, ...valuesOf(searchParams), ...body };
  calls.push({ route: found.route, asked, init });
  const said: unknown = Reflect.get(known, found.route);
  return responseOf(await cut(typeof said === "function" ? (said(asked) as unknown) : said, init.signal));
}

/** The route meant by an address: the one with the fewest parameters of those that fit. */
function routeOf(method: string, path: string) {
  const fitting = Object.keys(known).flatMap((route) => {
    const [itsMethod, template = ""] = route.split(" ");
    const pattern = template.replaceAll(/:(\w+)/g, "(?<$1>[^/]+)");
    const match = itsMethod === method ? new RegExp(`^${pattern}$`).exec(path) : null;
    const written = Object.entries(match?.groups ?? {}).map(
      ([name, value]) => [name, decodeURIComponent(value)] as const,
    );
    return match ? [{ route, parameters: Object.fromEntries(written) }] : [];
  });
  return fitting.sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)[0];
}

function valuesOf(query: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = query.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

/** The answer, unless the caller gives up before. */
function cut(said: unknown, signal: AbortSignal | null | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
    Promise.resolve(said).then(resolve, reject);
  });
}

function responseOf(said: unknown): Response {
  if (said instanceof Refused) return Response.json(said.problem, { status: said.status });
  return said === undefined ? new Response(null, { status: 204 }) : Response.json(said);
}
