import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { packagingWords } from "./packaging-labels.ts";
import { PackagingsSection } from "./PackagingsSection.tsx";

const t = wordsIn("en", packagingWords);
const box = { name: "Box", quantity: "12", barcode: "8412345678905" };
const pallet = { name: "Pallet", quantity: "480", barcode: null };

const section = (given: Parameters<typeof productDetails>[0] = {}) => {
  const product = productDetails(given);
  const of = { productId: product.id, unitId: product.unitId, version: 4 };
  let now: { name: string; quantity: string; barcode: string | null }[] = [box, pallet];
  answering({
    "GET /product-packagings": () => ({ items: [{ ...of, packagings: now }] }),
    "POST /products/:productId/packagings": ({ packagings }) => {
      now = packagings.map(({ barcode = null, ...each }) => ({ ...each, barcode }));
      return { ...of, packagings: now };
    },
  });
  return show(<PackagingsSection product={product} />);
};

const lastSaid = () => askedOf("POST /products/:productId/packagings").at(-1)?.packagings;

test("takes another packaging with its own barcode", async () => {
  const screen = await section();
  await screen.getByRole("button", { name: t.add }).click();
  const dialog = screen.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t.name }).fill("Six-pack");
  await dialog.getByRole("textbox", { name: t.quantity }).fill("6");
  await dialog.getByRole("textbox", { name: t.barcode }).fill(" 555555 ");
  await dialog.getByRole("button", { name: t.save }).click();
  await expect.poll(lastSaid).toEqual([box, pallet, { name: "Six-pack", quantity: "6", barcode: "555555" }]);
  await expect.element(dialog).not.toBeInTheDocument();
});

test("changes one, and takes one away, which can be undone", async () => {
  const screen = await section();
  await screen.getByRole("button", { name: t.editOf("Box") }).click();
  await screen.getByRole("textbox", { name: t.quantity }).fill("24");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(lastSaid).toEqual([{ ...box, quantity: "24" }, pallet]);
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
  await screen.getByRole("button", { name: t.removeOf("Pallet") }).click();
  await expect.poll(lastSaid).toEqual([{ ...box, quantity: "24" }]);
  await expect.element(screen.getByText(t.removed("Pallet"))).toBeVisible();
});

test("who may not change products only reads", async () => {
  const no = { code: "permission.missing", details: {} };
  const screen = await section({ can: { edit: no, adjust: no, order: no } });
  await expect.element(screen.getByText("8412345678905")).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});
