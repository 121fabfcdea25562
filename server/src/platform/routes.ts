import type * as z from "zod/mini";
import { strictly } from "@trato/domain/inputs/strictly.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context, Origin } from "./context.ts";
import type { Edge } from "./edge.ts";

/** "GET /sales/:saleId": a method and a path under /api. */
export type RouteKey = `${"GET" | "POST" | "PATCH" | "DELETE"} /${string}`;

/**
 * One capability of the interface. Path parameters, query and body arrive as one input.
 * `may` says who: a verb of the matrix.
 */
export type Route<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> = {
  may: Verb;
  summary: string;
  input: Input;
  output: Output;
  /** A request that works on a fresh workspace or is refused for a business reason; documents the route and seeds its tests. */
  example: Record<string, unknown>;
  /** The largest request in bytes, where it is not the usual one. */
  mostBytes?: number;
  /** Whether what is asked is long work, though the request itself is short. */
  isLong?: (given: Record<string, unknown>) => boolean;
  /** Why a write leaves no entry in the diary, where it leaves none. */
  leavesNoTrace?: string;
  /** Its answer holds a secret that is shown this once and stored nowhere, not even under an idempotency key. */
  isShownOnce?: true;
  /** What another server is asked first. It is made in a transaction of its own and asked outside of any: nobody waits for that server's answer, which `run` is told. */
  ahead?: (ctx: Context, input: z.output<Input>) => Promise<() => Promise<unknown>>;
  run: (ctx: Context, input: z.output<Input>, told?: unknown) => Promise<z.input<Output> | void>;
  /** What is answered where the command says nothing, read after the commit: whoever waits for its locks does not wait for that too. */
  answer?: (ctx: Context, input: z.output<Input>) => Promise<z.input<Output>>;
};

type Answering<Input extends z.ZodMiniType, Output extends z.ZodMiniType> =
  | { run: (ctx: Context, input: z.output<Input>, told?: unknown) => Promise<z.input<Output>> }
  | Required<Pick<Route<Input, Output>, "answer">>;

/** Declares a route; the types of its input, output and command must agree. What its input does not name is refused. */
export function route<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  declared: Route<Input, Output> & Answering<Input, Output>,
): Route<Input, Output> {
  return { ...declared, input: strictly(declared.input) };
}

/** A request without a session: what it brought, and the cookies that its answer sets. */
export type Visit = Origin & {
  cookie: string | null;
  address: string;
  userAgent: string;
  setCookies: string[];
  /** Another site's page asks. */
  isForeign: boolean;
};

/** A capability without sign-in: the input itself proves the right, and the command opens its own transaction. */
export type PublicRoute<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> = {
  may: "anyone";
  summary: string;
  input: Input;
  output: Output;
  example: Record<string, unknown>;
  run: (edge: Edge, input: z.output<Input>, visit: Visit) => Promise<z.input<Output>>;
};

/** Declares a route that needs no session. */
export function publicRoute<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  declared: Omit<PublicRoute<Input, Output>, "may">,
): PublicRoute<Input, Output> {
  return { may: "anyone", ...declared, input: strictly(declared.input) };
}

export type AnyRoute = Route | PublicRoute;

export function isPublic(declared: AnyRoute): declared is PublicRoute {
  return declared.may === "anyone";
}

/** What the typed client needs to know of a table of routes. */
export type Described<Table extends Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>> = {
  [Key in keyof Table]: { input: z.input<Table[Key]["input"]>; output: z.output<Table[Key]["output"]> };
};

/** The names of the parameters in a path: "/sales/:saleId" has saleId. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
}
