import { expect, test, vi } from "vitest";
import { productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { packagingWords } from "./packaging-labels.ts";
import { PackagingDialog } from "./PackagingDialog.tsx";

const t = wordsIn("en", packagingWords);

test("asks for a name and a quantity, and a barcode may be left out", async () => {
  const onKeep = vi.fn<(packaging: object) => Promise<void>>(() => Promise.resolve());
  const onClose = vi.fn<() => void>();
  const screen = await show(
    <PackagingDialog product={productDetails()} packaging={null} onKeep={onKeep} onClose={onClose} />,
  );
  await screen.getByRole("textbox", { name: t.name }).fill("Box");
  await screen.getByRole("textbox", { name: t.quantity }).fill("12");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(onKeep).toHaveBeenCalledWith({ name: "Box", quantity: "12", barcode: null });
});
