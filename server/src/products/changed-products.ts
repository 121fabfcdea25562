import { changedPage, updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";

type Asked = Parameters<typeof changedPage>[2];

/** When a product was changed last: `record` is how the query calls its row. */
export const productUpdatedAt = (record: string) => updatedAtOf("product", record);

/** A page of the products that changed; `read` gives the rows of some ids. */
export function changedProductPage<Row extends { id: string }>(
  ctx: Context,
  asked: Asked,
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
) {
  return changedPage(ctx, "product", asked, read);
}
