import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import { runImport } from "../src/imports/run-import.ts";
import { startImport } from "../src/imports/start-import.ts";
import { readImport } from "../src/imports/store.ts";
import type { Context } from "../src/platform/context.ts";

/** Brings in a file within the test's own transaction, as whoever speaks. */
export async function bring(
  ctx: Context,
  kind: ImportKind,
  content: string,
  options: Partial<ImportOptions> = {},
): Promise<Import> {
  const said: ImportOptions = { columns: {}, names: {}, ...options };
  const { id } = await startImport(ctx, { kind, fileName: "file.csv", content, options: said });
  await runImport(id, (work) => work(ctx));
  return readImport(ctx, id);
}
