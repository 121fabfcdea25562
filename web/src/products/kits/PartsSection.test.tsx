import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aPickedProduct, productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { kitWords } from "./kit-labels.ts";
import { PartsSection } from "./PartsSection.tsx";
import type { Part } from "./queries.ts";

const t = wordsIn("en", kitWords);
const part = (id: number, name: string, quantity: string, isArchived = false) =>
  ({ productId: anId(id), name, reference: null, quantity, unitName: "unit", isArchived }) as unknown as Part; // plain texts
const top = part(120, "Top", "1");
const leg = part(121, "Leg", "4", true);
const said = (parts: readonly Part[]) => parts.map(({ productId, quantity }) => ({ productId, quantity }));

const section = (given: Parameters<typeof productDetails>[0] = {}, partOf: object[] = []) => {
  const product = productDetails({ storable: false, isKit: true, ...given });
  const answer = { productId: product.id, showsParts: false, version: 3, partOf: partOf as never[] }; // plain texts
  answering({
    "GET /products/pick": { items: [aPickedProduct({ id: anId(122), name: "Screw" })] },
    "GET /products/:productId/parts": { ...answer, parts: partOf.length > 0 ? [] : [top, leg] },
    "POST /products/:productId/parts": ({ parts }) => ({
      ...answer,
      parts: parts.map(({ productId, quantity }) => ({ ...top, productId, quantity })),
    }),
  });
  return show(<PartsSection product={product} />);
};

const lastSaid = () => askedOf("POST /products/:productId/parts").at(-1)?.parts;

test("tells what a kit is made of, and takes another part, one of it", async () => {
  const screen = await section();
  await expect.element(screen.getByRole("link", { name: "Leg" })).toBeVisible();
  await expect.element(screen.getByText(t.archived)).toBeVisible();
  await screen.getByRole("combobox", { name: t.add }).click();
  await screen.getByRole("option", { name: /Screw/ }).click();
  await expect.poll(lastSaid).toEqual([...said([top, leg]), { productId: anId(122), quantity: "1" }]);
});

test("another quantity is kept with Enter", async () => {
  const screen = await section();
  const quantity = screen.getByRole("textbox", { name: t.quantityOf("Leg") });
  await quantity.fill("6");
  await expect.element(quantity).toHaveValue("6");
  await userEvent.keyboard("{Enter}");
  await expect.poll(lastSaid).toEqual([...said([top]), { productId: leg.productId, quantity: "6" }]);
});

test("takes a part away, which can be undone", async () => {
  const screen = await section();
  await screen.getByRole("button", { name: t.removeOf("Top") }).click();
  await expect.poll(lastSaid).toEqual(said([leg]));
  await expect.element(screen.getByText(t.removed("Top"))).toBeVisible();
});

test("a part tells which kits it is in, and is made of nothing itself", async () => {
  const screen = await section({ isKit: false }, [
    { productId: anId(130), name: "Table", quantity: "4", isArchived: false },
  ]);
  await expect.element(screen.getByRole("link", { name: "Table" })).toBeVisible();
  expect(screen.getByRole("combobox").elements()).toHaveLength(0);
});

test("who may not change products only reads", async () => {
  const no = { code: "permission.missing", details: {} };
  const screen = await section({ can: { edit: no, adjust: no, order: no } });
  await expect.element(screen.getByRole("link", { name: "Leg" })).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.quantityOf("Leg") })).toBeDisabled();
  expect(screen.getByRole("combobox").elements()).toHaveLength(0);
});
