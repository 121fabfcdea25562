import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aCategory } from "../../../test/products.ts";
import { treeOf } from "./category-tree.ts";

const furniture = aCategory();
const tables = aCategory({ id: anId(421), name: "Tables", parentId: furniture.id });
const oak = aCategory({ id: anId(422), name: "Oak", parentId: tables.id });

test.each([
  ["one at the top stands under nobody", furniture, [furniture]],
  ["one below it stands under it", tables, [tables, furniture]],
  ["one further below, under both, the nearest first", oak, [oak, tables, furniture]],
])("%s", (_, category, line) => {
  const tree = treeOf([oak, furniture, tables]);
  expect(tree.get(category.id)?.withAncestors).toEqual(line.map(({ id }) => id));
});

test("one that is not there stands nowhere", () => {
  expect(treeOf([furniture]).get(anId(499))).toBeUndefined();
});
