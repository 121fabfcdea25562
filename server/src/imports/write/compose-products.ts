import type { Id } from "@trato/domain/ids.ts";
import { readPackagings } from "@trato/domain/imports/named/packagings-read.ts";
import { partsNamed } from "@trato/domain/imports/named/parts-named.ts";
import type { CellError } from "@trato/domain/imports/read-rows.ts";
import { SetParts } from "@trato/domain/products/kits/kit-inputs.ts";
import { SetPackagings } from "@trato/domain/products/packagings/packaging-inputs.ts";
import type { Context } from "../../platform/context.ts";
import { problemOf } from "../../platform/http/problems.ts";
import { setParts } from "../../products/kits/set-parts.ts";
import { setPackagings } from "../../products/packagings/set-packagings.ts";

type ProductId = Id<"products">;
type Finder = (name: string) => ProductId | undefined;

/** What was wrong with a cell. */
type Wrong = Pick<CellError, "value" | "code">[];

/** What of a new product its own fields do not say, by the columns that tell it: each is written with its command, and as far as it may be. */
export const composed: Record<string, (ctx: Context, id: ProductId, value: string, find: Finder) => Promise<Wrong>> = {
  parts: makeOfParts,
  packagings: packInto,
};

const mostParts = 50;
const mostPackagings = 20;

/** A new product is made of the parts that its row tells, where it can be. */
async function makeOfParts(ctx: Context, productId: ProductId, value: string, find: Finder): Promise<Wrong> {
  const { parts, unknown } = partsNamed(value, find);
  const missing = unknown.length > 0 ? [{ value: unknown.join("; "), code: "import.no_product" }] : [];
  if (parts.length === 0) return missing;
  const set = setParts(ctx, SetParts.parse({ productId, parts: parts.slice(0, mostParts) }));
  return [...missing, ...((await isRefused(set)) ? [{ value, code: "import.no_kit" }] : [])];
}

/** And packed in what the row tells. */
async function packInto(ctx: Context, productId: ProductId, value: string): Promise<Wrong> {
  const { packagings, unread } = readPackagings(value);
  const missing = unread.length > 0 ? [{ value: unread.join("; "), code: "import.packagings" }] : [];
  if (packagings.length === 0) return missing;
  const asked = packagings.slice(0, mostPackagings);
  const set = setPackagings(ctx, SetPackagings.parse({ productId, packagings: asked }));
  return [...missing, ...((await isRefused(set)) ? [{ value, code: "import.packagings" }] : [])];
}

async function isRefused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (!problemOf(error, "en")) throw error;
    return true;
  }
}
