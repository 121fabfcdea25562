import type { Id } from "@trato/domain/ids.ts";
import { choicesNamed } from "@trato/domain/imports/named/choices-named.ts";
import { readPackagings } from "@trato/domain/imports/named/packagings-read.ts";
import { partsNamed } from "@trato/domain/imports/named/parts-named.ts";
import type { CellError } from "@trato/domain/imports/read-rows.ts";
import { SetChoices } from "@trato/domain/products/combos/combo-inputs.ts";
import type { ComboChoice } from "@trato/domain/products/combos/combo-records.ts";
import { SetParts } from "@trato/domain/products/kits/kit-inputs.ts";
import { SetPackagings } from "@trato/domain/products/packagings/packaging-inputs.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { problemOf } from "../../platform/http/problems.ts";
import { getChoices } from "../../products/combos/choices.ts";
import { setChoices } from "../../products/combos/set-choices.ts";
import { getParts } from "../../products/kits/parts.ts";
import { setParts } from "../../products/kits/set-parts.ts";
import { getPackagings } from "../../products/packagings/packagings.ts";
import { setPackagings } from "../../products/packagings/set-packagings.ts";
import { keepEntries } from "../entries.ts";

type ProductId = Id<"products">;
type Finder = (name: string) => ProductId | undefined;
type Written = { id: ProductId; isNew: boolean };

/** What was wrong with a cell. */
type Wrong = Pick<CellError, "value" | "code">[];

/** What of a product its own fields do not say, read from a cell, and written with its own command. */
type Composing = {
  code: string;
  /** What the cell says, as far as it can be; `missing` is what of it cannot. */
  read: (value: string, find: Finder) => { said: unknown[]; missing: Wrong };
  /** The same as it stands. */
  now: (ctx: Context, id: ProductId) => Promise<unknown[]>;
  set: (ctx: Context, id: ProductId, said: unknown) => Promise<unknown>;
};

const [mostParts, mostChoices, mostPackagings] = [50, 20, 20];

const saidOf = ({ name, quantity, items }: ComboChoice) => ({
  name,
  quantity,
  items: items.map(({ productId, extraPrice }) => ({ productId, extraPrice })),
});

const composed: Record<string, Composing> = {
  parts: {
    code: "import.no_kit",
    read: (value, find) => {
      const { parts, unknown } = partsNamed(value, find);
      const missing = unknown.length > 0 ? [{ value: unknown.join("; "), code: "import.no_product" }] : [];
      return { said: parts.slice(0, mostParts), missing };
    },
    now: async (ctx, productId) =>
      (await getParts(ctx, { productId })).parts.map((part) => ({
        productId: part.productId,
        quantity: part.quantity,
      })),
    set: (ctx, productId, parts) => setParts(ctx, SetParts.parse({ productId, parts })),
  },
  choices: {
    code: "import.no_combo",
    read: (value, find) => {
      const { choices, unknown, unread } = choicesNamed(value, find);
      const missing = [
        ...(unknown.length > 0 ? [{ value: unknown.join("; "), code: "import.no_product" }] : []),
        ...(unread.length > 0 ? [{ value: unread.join("; "), code: "import.no_combo" }] : []),
      ];
      return { said: choices.slice(0, mostChoices), missing };
    },
    now: async (ctx, productId) => (await getChoices(ctx, { productId })).choices.map(saidOf),
    set: async (ctx, productId, said) => {
      const { choices } = SetChoices.parse({ productId, choices: said });
      const there = new Map((await getChoices(ctx, { productId })).choices.map(({ id, name }) => [name, id]));
      const named = choices.map((choice) => ({
        ...choice,
        ...(there.has(choice.name) && { id: there.get(choice.name) }),
      }));
      return setChoices(ctx, { productId, choices: named });
    },
  },
  packagings: {
    code: "import.packagings",
    read: (value) => {
      const { packagings, unread } = readPackagings(value);
      const missing = unread.length > 0 ? [{ value: unread.join("; "), code: "import.packagings" }] : [];
      return { said: packagings.slice(0, mostPackagings), missing };
    },
    now: async (ctx, productId) => (await getPackagings(ctx, productId)).packagings,
    set: (ctx, productId, packagings) => setPackagings(ctx, SetPackagings.parse({ productId, packagings })),
  },
};

/** Whether a column tells something that is written so. */
export const isComposed = (column: string): boolean => column in composed;

/**
 * A product is made of, or packed in, what its row tells. A new one as far as that can be; one that was there before wholly or not at all, and
 * what was there is kept to be given back.
 */
export async function compose(
  ctx: Context,
  { id, isNew }: Written,
  column: string,
  value: string,
  find: Finder,
): Promise<Wrong> {
  const { code, read, now, set } = composed[column] ?? nothingComposed(column);
  const { said, missing } = read(value, find);
  if (said.length === 0 || (!isNew && missing.length > 0)) return missing;
  const before = await now(ctx, id);
  if (isSameValue(before, said)) return missing;
  if (await isRefused(set(ctx, id, said))) return [...missing, { value, code }];
  if (!isNew)
    await keepEntries(ctx, [
      { row: null, outcome: "updated", recordKind: "product", recordId: id, before: { [column]: before } },
    ]);
  return missing;
}

function nothingComposed(column: string): never {
  throw new Error(`asked only of columns that are composed, not of ${column}`);
}

/** Gives back what a product was made of and packed in; answers the rest of what it was before. */
export async function giveBackComposed(ctx: Context, id: ProductId, before: Record<string, unknown>) {
  for (const [column, value] of Object.entries(before)) await composed[column]?.set(ctx, id, value);
  return Object.fromEntries(Object.entries(before).filter(([column]) => !isComposed(column)));
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
