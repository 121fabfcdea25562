import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test, vi } from "vitest";
import { aProduct } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { saleWords } from "../labels.ts";
import { LinePackaging } from "./LinePackaging.tsx";

const t = wordsIn("en", saleWords);
const { id: productId, unitId } = aProduct();
const twelve = "12" as Decimal; // a decimal
const packagings = { productId, unitId, packagings: [{ name: "Box", quantity: twelve, barcode: null }], version: 1 };
const of = (quantity: string) => ({ quantity: quantity as Decimal, unitId }); // as above

test("says in how many boxes a quantity is", async () => {
  const screen = await show(<LinePackaging line={of("24")} packagings={packagings} />);
  await expect.element(screen.getByText("2 × Box")).toBeVisible();
});

test("offers the next quantity that fills them, where one may change it", async () => {
  const onTake = vi.fn<(quantity: Decimal) => void>();
  const screen = await show(<LinePackaging line={of("20")} packagings={packagings} onTake={onTake} />);
  await screen.getByRole("button", { name: t.packedAs("24", "2 × Box") }).click();
  expect(onTake).toHaveBeenCalledWith("24");
});

test.each([
  ["what an order has in pieces", of("20")],
  ["a quantity in another unit", { ...of("24"), unitId: null }],
])("says nothing of %s", async (_, line) => {
  const screen = await show(
    <p>
      Line <LinePackaging line={line} packagings={packagings} />
    </p>,
  );
  await expect.element(screen.getByText("Line")).toBeVisible();
  expect(screen.getByText("Line").element().textContent.trim()).toBe("Line");
});
