import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aPickedProduct, aProduct, aRelatedProduct, aRelation, productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { relatedWords } from "./related-labels.ts";
import { RelatedSection } from "./RelatedSection.tsx";

const t = wordsIn("en", relatedWords);
const oil = aRelatedProduct({ id: anId(120), name: "Oil" });
const chair = aRelatedProduct({ id: anId(121), name: "Chair", isArchived: true });
const related = { optionalIds: [oil.id, chair.id], accessoryIds: [], replacementIds: [] };

const section = (given: Parameters<typeof productDetails>[0] = {}) => {
  answering({
    "GET /products/pick": { items: [aPickedProduct({ id: anId(122), name: "Bench" })] },
    "GET /related-products": { items: [aRelation({ optional: [oil, chair] })] },
    "PATCH /products/:productId": aProduct(),
  });
  return show(<RelatedSection product={productDetails({ ...related, ...given })} />);
};

test("tells what goes with a product, and takes another one", async () => {
  const screen = await section();
  const options = screen.getByRole("combobox", { name: t.optionalIds });
  await expect.element(screen.getByRole("link", { name: "Oil" })).toBeVisible();
  await expect.element(screen.getByText(t.archived)).toBeVisible();
  await options.click();
  await screen.getByRole("option", { name: /Bench/ }).click();
  await expect
    .poll(() => askedOf("PATCH /products/:productId").at(-1))
    .toMatchObject({ optionalIds: [oil.id, chair.id, anId(122)] });
});

test("takes one away, which can be undone", async () => {
  const screen = await section();
  await screen.getByRole("button", { name: t.removeOf("Oil") }).click();
  await expect.poll(() => askedOf("PATCH /products/:productId").at(-1)).toMatchObject({ optionalIds: [chair.id] });
  await expect.element(screen.getByText(t.removed("Oil"))).toBeVisible();
});

test("who may not change products only reads", async () => {
  const no = { code: "permission.missing", details: {} };
  const screen = await section({ can: { edit: no, adjust: no, order: no } });
  await expect.element(screen.getByRole("link", { name: "Oil" })).toBeVisible();
  expect(screen.getByRole("combobox").elements()).toHaveLength(0);
});
