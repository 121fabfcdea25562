import * as z from "zod/mini";
import type { Area, Case } from "./area.ts";
import { unitKinds } from "./misc-units.ts";

/** What `misc` holds, each kind with the adapter that answers for it. */
const kinds: Record<string, Area["check"]> = { ...unitKinds };

const kindOf = (one: Case): string => z.object({ kind: z.string() }).parse(one.input).kind;

export const misc: Area = {
  name: "misc",
  recognises: ({ cases }) => cases.every(({ input }) => z.object({ kind: z.string() }).safeParse(input).success),
  check: (one, file) => kinds[kindOf(one)]?.(one, file) ?? [],
  notRun: (one) => (kindOf(one) in kinds ? null : { part: "whole", why: "no engine answers for this kind" }),
};
