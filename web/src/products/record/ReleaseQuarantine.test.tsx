import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import { ReleaseQuarantine } from "./ReleaseQuarantine.tsx";

const t = wordsIn("en", stockWords);
const close = vi.fn<() => void>();
const product = productDetails();
const aside = { ...product, availability: { ...product.availability, quarantined: "4" as typeof product.listPrice } }; // a decimal
const dialog = () => {
  close.mockClear();
  return show(<ReleaseQuarantine product={aside} onClose={close} />);
};

test("proposes all that is in quarantine, for the stock", async () => {
  answering({
    "POST /stock/release-quarantine": { productId: product.id, number: "INT00001", availability: aside.availability },
  });
  const screen = await dialog();
  await expect.element(screen.getByRole("textbox", { name: t.quantity })).toHaveValue("4");
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("POST /stock/release-quarantine"))
    .toEqual([{ productId: product.id, quantity: "4", place: "stock" }]);
  await expect.poll(() => close.mock.calls.length).toBe(1);
});

test("throws a part away, with its reason", async () => {
  answering({ "POST /stock/release-quarantine": refused("stock.more_than_quarantined", { detail: "Only 4." }) });
  const screen = await dialog();
  await screen.getByRole("textbox", { name: t.quantity }).fill("5");
  await screen.getByRole("radio", { name: t.toScrap }).click();
  await screen.getByRole("textbox", { name: t.reason }).fill("broken");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("Only 4.")).toBeVisible();
  expect(askedOf("POST /stock/release-quarantine")[0]).toMatchObject({
    quantity: "5",
    place: "scrap",
    reason: "broken",
  });
});
