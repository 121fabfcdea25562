import type { Routes } from "@trato/server/app.ts";
import { currentLanguage } from "./words.ts";
import { workspaceSlug } from "./paths.ts";
import { clientId } from "./ids.ts";
import { askedOnce, hadAnswer, hadNoAnswer, wasWritten } from "./unanswered.ts";

export type RouteName = keyof Routes;
export type InputOf<K extends RouteName> = Routes[K]["input"];
export type OutputOf<K extends RouteName> = Routes[K]["output"];

export type FieldError = { path: string; code: string; message: string };

/** The server said no, or could not be reached (status 0). `message` is for the reader, in their language. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, detail: string, errors: FieldError[] = [], details = {}) {
    super(detail);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.details = details;
  }
}

type CallOptions = {
  signal?: AbortSignal;
  /** The page is being left: the call must outlive it. */
  isLeaving?: boolean;
};

/** Calls a route of the server by its name: `call("POST /sales/:saleId/confirm", { saleId, version })`. */
export async function call<K extends RouteName>(
  route: K,
  input: InputOf<K>,
  options: CallOptions = {},
): Promise<OutputOf<K>> {
  const { method, address, body } = requestOf(route, input);
  if (method === "POST" && body) return (await once(address, body, options)) as OutputOf<K>; // the route table's own type: the server checks it before it sends
  const sent = body === undefined ? null : JSON.stringify(body);
  const answer = await send(address, {
    ...requestFor(options),
    method,
    headers: headersFor(body !== undefined),
    body: sent,
  });
  if (body) wasWritten(address);
  return (await answerOf(answer)) as OutputOf<K>; // the same
}

/** Makes or does something, once: where the answer to it was lost, the next try is the same request. */
async function once(address: string, body: object, options: CallOptions): Promise<unknown> {
  const asked = askedOnce(whoAsks(), address, body);
  const headers = { ...headersFor(true), "Idempotency-Key": asked.key };
  try {
    const answer = await answerOf(
      await send(address, { ...requestFor(options), method: "POST", headers, body: asked.body }),
    );
    hadAnswer(asked);
    return answer;
  } catch (error) {
    if (error instanceof ApiError && error.status > 0 && error.status < 500) hadAnswer(asked);
    else hadNoAnswer(asked);
    throw error;
  }
}

const requestFor = ({ signal, isLeaving }: CallOptions) => ({ signal: signal ?? null, keepalive: isLeaving ?? false });

/** Calls the sign-in library, whose routes stand outside the route table; without input it only asks. */
export async function callAuth(path: string, input?: Record<string, unknown>): Promise<unknown> {
  const address = `/api/auth/${path}`;
  return input ? once(address, input, {}) : answerOf(await send(address, { headers: headersFor(false) }));
}

/** Asks for what is answered beside the table of routes, by its address. */
export async function ask(address: string, signal: AbortSignal): Promise<unknown> {
  return answerOf(await send(address, { headers: headersFor(false), signal }));
}

/** Method, address and body of a call: path parameters are taken out of the input, the rest travels. */
export function requestOf(route: string, input: object): { method: string; address: string; body?: object } {
  const [method = "GET", template = "/"] = route.split(" ");
  const rest = new Map<string, unknown>(Object.entries(input));
  const path = template.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  if (method === "GET") return { method, address: `/api${path}${queryOf(rest)}` };
  return { method, address: `/api${path}`, body: Object.fromEntries(rest) };
}

function queryOf(values: Map<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of values) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") query.append(name, String(each));
    }
  }
  return query.size > 0 ? `?${query}` : "";
}

let member: { slug: string; id: string } | null = null;

/** Who this page is for: the server refuses what it sends once somebody else has signed in in another tab. */
export function speakFor(slug: string, id: string): void {
  member = { slug, id };
}

/** The member of this page, where it is theirs. */
function whoAsks(): string {
  return member && member.slug === workspaceSlug() ? `${member.slug} ${member.id}` : "";
}

/** What every call says of itself. */
export function headersFor(hasBody: boolean): Record<string, string> {
  const slug = workspaceSlug();
  return {
    Accept: "application/json",
    "Accept-Language": currentLanguage(),
    "X-Client-Id": clientId,
    ...(slug ? { "X-Workspace": slug } : {}),
    ...(slug && slug === member?.slug ? { "X-Member": member.id } : {}),
    ...(hasBody ? { "Content-Type": "application/json" } : {}),
  };
}

declare global {
  // by address: what start.js asked before this program was loaded
  var tratoEarlyAnswers: Record<string, Promise<Response>> | undefined;
}

const earlyAnswersLast = 10_000;

/** The answer that is already on its way since the page began to load, once. */
function takeEarlyAnswer(address: string): Promise<Response> | undefined {
  const early = globalThis.tratoEarlyAnswers?.[address];
  if (!early || performance.now() > earlyAnswersLast) return undefined;
  delete globalThis.tratoEarlyAnswers?.[address];
  return early;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await (takeEarlyAnswer(address) ?? fetch(address, init));
  } catch (error) {
    throw cutOff(error);
  }
}

const cutOff = (error: unknown): unknown =>
  error instanceof DOMException && error.name === "AbortError" ? error : unreachable();

export async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw cutOff(error);
  });
  const answer = parsed(text);
  if (response.ok) return answer;
  throw errorOf(response.status, answer);
}

function errorOf(status: number, answer: unknown): ApiError {
  const problem = typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>) : {}; // an object, as just checked
  const detail = textOf(problem.detail) ?? textOf(problem.message) ?? textOf(problem.title) ?? unexpected();
  const errors = Array.isArray(problem.errors) ? (problem.errors as FieldError[]) : []; // the shape of every problem document
  const details = typeof problem.details === "object" && problem.details !== null ? problem.details : {};
  return new ApiError(status, textOf(problem.code) ?? `status.${status}`, detail, errors, details);
}

function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return undefined; // a proxy's page instead of the server's answer
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

export function unreachable(): ApiError {
  const detail = {
    en: "Trato can't be reached. Check your connection.",
    es: "No hay conexión con Trato. Comprueba tu red.",
  };
  return new ApiError(0, "network", detail[currentLanguage()]);
}

function unexpected(): string {
  return { en: "Something went wrong. Try again.", es: "Algo ha fallado. Inténtalo de nuevo." }[currentLanguage()];
}
