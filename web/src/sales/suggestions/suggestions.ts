import type { Id } from "@trato/domain/ids.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import type { Relations, RelatedProduct } from "../../products/related/queries.ts";
import type { LineAvailability } from "../queries.ts";

type Line = { id: string; productId: Id<"products"> | null };

/** What the editor offers besides what stands there: with a line that was added, to the whole, or in place of what cannot be had. */
export type Suggestion<L extends Line> = {
  kind: "optional" | "accessory" | "replacement";
  line: L;
  /** What it goes with, or is in place of. */
  name: string;
  isArchived: boolean;
  products: RelatedProduct[];
};

const mostAtOnce = 4;

type Known = {
  relations: ReadonlyMap<string, Relations>;
  /** The products of the lines that were there when the document was opened. */
  opened: ReadonlySet<string>;
  /** What the lines would find in stock, by line. */
  found: ReadonlyMap<string, Pick<LineAvailability, "productId" | "missing">>;
};

/** What to offer for the lines as they stand, nothing that is on a line already: replacements first, then the options of what was added last. */
export function suggestionsFor<L extends Line>(
  lines: readonly L[],
  { relations, opened, found }: Known,
): Suggestion<L>[] {
  const present = new Set<string>(lines.flatMap(({ productId }) => productId ?? []));
  const offered = (products: readonly RelatedProduct[]) =>
    products
      .filter(({ id, isArchived, saleBlock }) => !isArchived && !saleBlock && !present.has(id))
      .slice(0, mostAtOnce);
  const known = lines.flatMap((line) => {
    const its = line.productId && relations.get(line.productId);
    return its ? [{ line, its }] : [];
  });
  const of = (kind: Suggestion<L>["kind"], { line, its }: (typeof known)[number], products: RelatedProduct[]) =>
    products.length > 0 ? [{ kind, line, name: its.name, isArchived: its.isArchived, products }] : [];

  const missing = known.filter(({ line, its }) => its.isArchived || isMissing(its, line, found.get(line.id)));
  const replacements = missing.flatMap((each) =>
    of("replacement", each, offered(each.its.replacements).filter(canBeHad)),
  );
  const added = known.filter(({ its }) => !opened.has(its.productId)).at(-1);
  const options = added ? of("optional", added, offered(added.its.optional)) : [];
  const named = new Set(options.flatMap(({ products }) => products.map(({ id }) => id)));
  const accessories = known
    .flatMap((each) => offered(each.its.accessories).map((product) => ({ each, product })))
    .filter(({ product: { id } }) => !named.has(id) && named.add(id))
    .slice(0, mostAtOnce);
  const byLine = Map.groupBy(accessories, ({ each }) => each);
  return [
    ...replacements,
    ...options,
    ...[...byLine].flatMap(([each, some]) =>
      of(
        "accessory",
        each,
        some.map(({ product }) => product),
      ),
    ),
  ];
}

const canBeHad = ({ isStocked, free }: RelatedProduct): boolean => !isStocked || isPositive(free);

/** As the line itself was told; until then, and once its product changed, as the product is. */
function isMissing(its: Relations, line: Line, found: { productId: string; missing: string } | undefined): boolean {
  if (!its.isStocked) return false;
  return found?.productId === line.productId ? found.missing !== "0" : !isPositive(its.free);
}
