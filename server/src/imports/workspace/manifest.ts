import * as z from "zod/mini";

/** What an exported folder says of itself; it is written last, so a folder without it is not whole. */
export const Manifest = z.object({
  format: z.literal("trato-workspace-1"),
  exportedAt: z.string(),
  /** Its columns as they were set: name, country, currency, time zone and so on. */
  workspace: z.looseObject({ id: z.uuid() }),
  tables: z.array(
    z.object({
      name: z.string().check(z.regex(/^[a-z_]+$/)),
      columns: z.array(z.string().check(z.regex(/^[a-z_0-9]+$/))),
      rows: z.int(),
      sha256: z.string(),
    }),
  ),
  /** What files hold; an export of an earlier version has none. */
  contents: z._default(z.array(z.object({ sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })), []),
});
export type Manifest = z.output<typeof Manifest>;

export const manifestFile = "workspace.json";

/** The file of a table: one row a line, as JSON. */
export const tableFile = (name: string): string => `${name}.jsonl`;
