import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Import } from "@trato/domain/imports/records.ts";
import type { InTransaction } from "../src/imports/import-batches.ts";
import { runImport } from "../src/imports/run-import.ts";
import { runUndo } from "../src/imports/run-undo.ts";
import { startImport } from "../src/imports/start-import.ts";
import { readImport } from "../src/imports/store.ts";
import { undoImport } from "../src/imports/undo-import.ts";
import type { Context } from "../src/platform/context.ts";

/**
 * The steps of an import within the test's own transaction, one after the other: each is seen by the next one whole, as it is committed, and
 * never half.
 */
export function oneByOne(ctx: Context): InTransaction {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => work(ctx));
    last = next.catch(() => undefined);
    return next;
  };
}

/** Brings in a file within the test's own transaction, as whoever speaks. */
export async function bring(
  ctx: Context,
  kind: ImportKind,
  content: string,
  options: Partial<ImportOptions> = {},
): Promise<Import> {
  const said: ImportOptions = { columns: {}, names: {}, ...options, ...(kind === "leads" && ofList(options)) };
  const { id } = await startImport(ctx, { kind, fileName: "file.csv", content, options: said });
  await runImport(id, oneByOne(ctx));
  return readImport(ctx, id);
}

/** Where a list of leads is from, and on what ground its people may be written to. */
export const ofList = ({ batch }: Partial<ImportOptions> = {}) => ({
  batch: { source: "Bases Norte", basis: "legitimate_interest" as const, ...batch },
});

/** Takes back a whole import within the test's own transaction. */
export async function undo(ctx: Context, importId: Import["id"]): Promise<Import> {
  await undoImport(ctx, { importId });
  await runUndo(importId, (work) => work(ctx));
  return readImport(ctx, importId);
}
