import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { aProductRow } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FavouriteMark, FavouriteStar } from "./FavouriteStar.tsx";
import { productWords } from "./labels.ts";

const t = wordsIn("en", productWords);
const star = { name: t.favour("Oak table") };

test("marks a product by a press, and takes the mark away by its key", async () => {
  answering({
    "POST /products/:productId/favourite": ({ productId, isFavourite }) => ({ id: productId, isFavourite }),
  });
  const screen = await show(<FavouriteStar product={aProductRow()} />);
  await screen.getByRole("button", { ...star, pressed: false }).click();
  await expect.element(screen.getByRole("button", { ...star, pressed: true })).toBeVisible();
  await userEvent.keyboard("s");
  await expect.element(screen.getByRole("button", { ...star, pressed: false })).toBeVisible();
  expect(askedOf("POST /products/:productId/favourite").map(({ isFavourite }) => isFavourite)).toEqual([true, false]);
});

test("shows what is so where the mark could not be kept", async () => {
  answering({ "POST /products/:productId/favourite": refused("record.not_found", { status: 404 }) });
  const screen = await show(<FavouriteStar product={aProductRow({ isFavourite: true })} isInRow />);
  await screen.getByRole("button", star).click();
  await expect.element(screen.getByRole("button", { ...star, pressed: true })).toBeVisible();
});

test("says that something is a favourite where it cannot be pressed", async () => {
  const screen = await show(<FavouriteMark />);
  await expect.element(screen.getByRole("img", { name: t.favourite })).toBeVisible();
});
