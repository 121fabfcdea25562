import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aFamily, oak, pine, short } from "../../../test/families.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { FamilySection } from "./FamilySection.tsx";
import { familyWords } from "./labels.ts";

const t = wordsIn("en", familyWords);
const product = productDetails();
const base = aFamily();
const about = { name: "Lisboa (Oak, 120)", reference: "LIS-O", listPrice: "250" };
const other = { id: anId(930), ...about, saleBlock: "Recalled", archivedAt: null };
const family = aFamily({ variants: [...base.variants, { ...other, valueIds: [oak, short] }] });

const section = (given: Parameters<typeof productDetails>[0] = {}) => {
  answering({
    "GET /me": aMe(),
    "GET /product-variants": { items: [{ productId: product.id, familyId: family.id, valueIds: [pine, short] }] },
    "GET /product-families/:familyId": family,
    "GET /product-attributes": { items: [] },
  });
  return show(<FamilySection product={productDetails(given)} />);
};

test("leads to the other variants, with what they cost", async () => {
  const screen = await section();
  await expect.element(screen.getByRole("link", { name: "Lisboa (Oak, 120)" })).toBeVisible();
  await expect.element(screen.getByText("€250.00")).toBeVisible();
  await expect.element(screen.getByText("Not sold")).toBeVisible();
  expect(screen.getByRole("link", { name: "Lisboa table" }).elements()).toHaveLength(0);
  await screen.getByRole("button", { name: t.editFamily }).click();
  await expect.element(screen.getByRole("dialog", { name: t.editFamily })).toBeVisible();
});

test("who may not change products only reads", async () => {
  const no = { code: "permission.missing", details: {} };
  const screen = await section({ can: { edit: no, adjust: no, order: no } });
  await expect.element(screen.getByText("€250.00")).toBeVisible();
  expect(screen.getByRole("button", { name: t.editFamily }).elements()).toHaveLength(0);
});
