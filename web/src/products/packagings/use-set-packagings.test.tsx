import { useQuery } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { aProduct } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { packagingsQuery } from "./queries.ts";
import { useSetPackagings } from "./use-set-packagings.ts";

const { id, unitId } = aProduct();
const box = { name: "Box", quantity: "12", barcode: "8412345678905" };

function Packed() {
  const { data } = useQuery(packagingsQuery([id]));
  const set = useSetPackagings({ id, unitId });
  if (!data) return null;
  const told = data.items.flatMap(({ packagings }) => packagings.map(({ name }) => name)).join(", ");
  return (
    <button type="button" onClick={() => void set([]).catch(() => null)}>
      {told === "" ? "nothing" : told}
    </button>
  );
}

test("what a packaging says that is refused is taken back, and told", async () => {
  answering({
    "GET /product-packagings": { items: [{ productId: id, unitId, packagings: [box], version: 3 }] },
    "POST /products/:productId/packagings": refused("record.changed", { detail: "Somebody changed it." }),
  });
  const screen = await show(<Packed />);
  await screen.getByRole("button", { name: "Box" }).click();
  await expect.element(screen.getByRole("heading", { name: "Somebody changed it." })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Box" })).toBeVisible();
});

test("and what is taken is shown", async () => {
  let now = { productId: id, unitId, packagings: [box], version: 3 };
  answering({
    "GET /product-packagings": () => ({ items: [now] }),
    "POST /products/:productId/packagings": () => (now = { ...now, packagings: [], version: 4 }),
  });
  const screen = await show(<Packed />);
  await screen.getByRole("button", { name: "Box" }).click();
  await expect.element(screen.getByRole("button", { name: "nothing" })).toBeVisible();
});
