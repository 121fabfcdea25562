import * as z from "zod/mini";
import type { Area, Case } from "./area.ts";
import { documentKinds } from "./misc-documents.ts";
import { unitKinds } from "./misc-units.ts";

/** What `misc` holds, each kind with the adapter that answers for it. */
const kinds: Record<string, Area["check"]> = { ...unitKinds, ...documentKinds };

const kindOf = (one: Case): string => z.object({ kind: z.string() }).parse(one.input).kind;

export const misc: Area = {
  name: "misc",
  recognises: ({ cases }) => cases.every(({ input }) => z.object({ kind: z.string() }).safeParse(input).success),
  check: (one, file) => {
    const check = kinds[kindOf(one)];
    if (!check) throw new Error(`no engine answers for ${kindOf(one)}`);
    return check(one, file);
  },
};
