import type * as z from "zod/mini";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "./context.ts";

/** "GET /sales/:saleId": a method and a path under /api. */
export type RouteKey = `${"GET" | "POST" | "PATCH" | "DELETE"} /${string}`;

/**
 * One capability of the interface. Path parameters, query and body arrive as one input.
 * `may` says who: a verb of the matrix, or nobody in particular ("anyone": no sign-in, the input itself proves the right).
 */
export type Route<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> = {
  may: Verb;
  summary: string;
  input: Input;
  output: Output;
  /** A request that works on a fresh workspace or is refused for a business reason; documents the route and seeds its tests. */
  example: Record<string, unknown>;
  /** Why a write leaves no entry in the diary, where it leaves none. */
  leavesNoTrace?: string;
  run: (ctx: Context, input: z.output<Input>) => Promise<z.input<Output>>;
};

/** Declares a route; the types of its input, output and command must agree. */
export function route<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  declared: Route<Input, Output>,
): Route<Input, Output> {
  return declared;
}

/** What the typed client needs to know of a table of routes. */
export type Described<Table extends Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>> = {
  [Key in keyof Table]: { input: z.input<Table[Key]["input"]>; output: z.output<Table[Key]["output"]> };
};

/** The names of the parameters in a path: "/sales/:saleId" has saleId. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? "");
}
