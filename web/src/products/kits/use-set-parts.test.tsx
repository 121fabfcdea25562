import { useQuery } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aProduct } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { partsQuery } from "./queries.ts";
import { useSetParts } from "./use-set-parts.ts";

const { id } = aProduct();
const leg = { productId: anId(121), name: "Leg", reference: null, quantity: "4", unitName: "unit", isArchived: false };

function Kit() {
  const { data } = useQuery(partsQuery(id));
  const set = useSetParts({ id });
  if (!data) return null;
  const told = data.parts.map(({ quantity, name }) => `${quantity} ${name}`).join(", ");
  return (
    <button type="button" onClick={() => void set([]).catch(() => null)}>
      {told === "" ? "nothing" : told}
    </button>
  );
}

const made = (parts: (typeof leg)[], version: number) => ({
  productId: id,
  parts,
  partOf: [],
  showsParts: false,
  version,
});

test("what a product is made of is shown as soon as it is said", async () => {
  let now = made([leg], 3);
  answering({
    "GET /products/:productId/parts": () => now,
    "POST /products/:productId/parts": () => (now = made([], 4)),
  });
  const screen = await show(<Kit />);
  await screen.getByRole("button", { name: "4 Leg" }).click();
  await expect.element(screen.getByRole("button", { name: "nothing" })).toBeVisible();
});

test("what is refused is taken back, and told", async () => {
  answering({
    "GET /products/:productId/parts": made([leg], 3),
    "POST /products/:productId/parts": refused("kit.stored", { detail: "It is kept in stock itself." }),
  });
  const screen = await show(<Kit />);
  await screen.getByRole("button", { name: "4 Leg" }).click();
  await expect.element(screen.getByRole("heading", { name: "It is kept in stock itself." })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "4 Leg" })).toBeVisible();
});
