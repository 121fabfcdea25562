import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aRelatedProduct, aRelation } from "../../../test/products.ts";
import type { Relations } from "../../products/related/queries.ts";
import { suggestionsFor } from "./suggestions.ts";

const [table, shelf, oil, chair, other] = [1, 2, 3, 4, 5].map((n) => anId<"products">(n)) as [Id, Id, Id, Id, Id]; // five, as just made
type Id = ReturnType<typeof anId<"products">>;
const names = new Map([
  [oil, "Oil"],
  [chair, "Chair"],
  [other, "Other table"],
]);
const related = (id: Id, given: Parameters<typeof aRelatedProduct>[0] = {}) =>
  aRelatedProduct({ id, name: names.get(id) ?? "", ...given });
const line = (productId: Id | null, id = `line of ${productId}`) => ({ id, productId });

type Given = { relations?: Relations[]; opened?: Id[]; missing?: string; lines?: ReturnType<typeof line>[] };

const said = ({ relations = [], opened = [], missing, lines = [line(table)] }: Given) =>
  suggestionsFor(lines, {
    relations: new Map(relations.map((each) => [each.productId, each])),
    opened: new Set(opened),
    found: new Map(
      missing === undefined ? [] : [[`line of ${table}`, { productId: table, missing: missing as never }]],
    ), // a decimal
  }).map(({ kind, name, products }) => [kind, name, products.map((product) => product.name)]);

const ofTable = (given: Parameters<typeof aRelation>[0]) => aRelation({ productId: table, name: "Table", ...given });

test("options are offered with what was added last, not with what stood there when the document was opened", () => {
  const relations = [
    ofTable({ optional: [related(oil)] }),
    aRelation({ productId: shelf, name: "Shelf", optional: [related(oil), related(chair)] }),
  ];
  expect(said({ relations })).toEqual([["optional", "Table", ["Oil"]]]);
  expect(said({ relations, opened: [table] })).toEqual([]);
  expect(said({ relations, lines: [line(table), line(shelf)] })).toEqual([["optional", "Shelf", ["Oil", "Chair"]]]);
});

test("accessories are offered with every line, each once and four at most", () => {
  const many = [3, 4, 5, 6, 7, 8].map((n) => aRelatedProduct({ id: anId(n), name: `P${n}` }));
  const relations = [
    ofTable({ accessories: many.slice(0, 3) }),
    aRelation({ productId: shelf, name: "Shelf", accessories: many }),
  ];
  expect(said({ relations, opened: [table, shelf], lines: [line(table), line(shelf)] })).toEqual([
    ["accessory", "Table", ["P3", "P4", "P5"]],
    ["accessory", "Shelf", ["P6"]],
  ]);
});

test("what is on a line already and what is archived or not sold at present is not offered", () => {
  const relations = [ofTable({ accessories: [related(oil), related(chair, { isArchived: true })] })];
  expect(said({ relations, lines: [line(table), line(oil)] })).toEqual([]);
  const blocked = related(other, { saleBlock: "Recalled" });
  expect(said({ relations: [ofTable({ accessories: [blocked] })] })).toEqual([]);
});

test.each([
  ["there is enough", { free: "6" }, "0", false],
  ["some of it is missing", { free: "6" }, "2", true],
  ["there is none of it", { free: "0" }, undefined, true],
  ["it is not kept in stock", { free: "0", isStocked: false }, undefined, false],
  ["it is archived", { free: "6", isArchived: true }, "0", true],
])("another product is offered in its place where it cannot be had: %s", (_, given, missing, isOffered) => {
  const replacements = [related(other), related(chair, { free: "0" })];
  const relations = [ofTable({ ...given, replacements })];
  const expected = isOffered ? [["replacement", "Table", ["Other table"]]] : [];
  expect(said({ relations, opened: [table], ...(missing !== undefined && { missing }) })).toEqual(expected);
});
