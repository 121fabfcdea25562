import * as z from "zod/mini";
import { kindsHaving } from "../kinds.ts";
import { line, wholeNumberText } from "../schemas.ts";

export const Search = z.object({ search: line(200, 1), limit: z._default(wholeNumberText(1, 50), 20) });
export type Search = z.output<typeof Search>;

/** Records of every kind that a text was found in. */
export const Found = z.object({
  items: z.array(
    z.object({
      kind: z.enum(kindsHaving("isFound")),
      id: z.uuid(),
      title: z.string(),
      subtitle: z.nullable(z.string()),
    }),
  ),
});
export type Found = z.output<typeof Found>;
