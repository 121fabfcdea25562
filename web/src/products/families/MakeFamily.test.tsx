import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aFamily, length, long, oak, pine, short, wood } from "../../../test/families.ts";
import { productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { familyWords } from "./labels.ts";
import { MakeFamily } from "./MakeFamily.tsx";

const t = wordsIn("en", familyWords);
const product = productDetails();
const dialog = (items = [wood, length]) => {
  answering({
    "GET /product-attributes": { items },
    "POST /product-families": aFamily(),
    "DELETE /product-families/:familyId": aFamily(),
  });
  return show(<MakeFamily product={product} onClose={vi.fn<() => void>()} />);
};

test("offers values with what they cost more, says what cannot be combined and what the product is, and can be undone", async () => {
  const screen = await dialog();
  for (const value of ["Oak", "Pine", "120", "240"])
    await screen.getByRole("checkbox", { name: t.offers(value) }).click();
  await screen.getByRole("textbox", { name: t.extraPrice("Oak") }).fill("50");
  await screen.getByRole("combobox", { name: t.isThis("Wood") }).click();
  await screen.getByRole("option", { name: "Pine" }).click();
  await screen.getByRole("button", { name: t.addExclusion }).click();
  await screen.getByRole("button", { name: t.create }).click();
  await expect
    .poll(() => askedOf("POST /product-families"))
    .toMatchObject([
      {
        productId: product.id,
        name: product.name,
        attributes: [
          {
            attributeId: wood.id,
            values: [
              { valueId: oak, extraPrice: "50" },
              { valueId: pine, extraPrice: "0" },
            ],
          },
          { attributeId: length.id, values: [{ valueId: short }, { valueId: long }] },
        ],
        exclusions: [{ valueId: oak, otherId: short }],
      },
    ]);
  const [asked] = askedOf("POST /product-families") as { valueIds: string[] }[];
  expect(asked?.valueIds.toSorted()).toEqual([pine, short].toSorted());
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("DELETE /product-families/:familyId")).toHaveLength(1);
});

test("says where attributes are made when there are none", async () => {
  const screen = await dialog([]);
  await expect.element(screen.getByText(t.noAttributes).first()).toBeVisible();
});
