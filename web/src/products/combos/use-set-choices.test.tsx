import { useQuery } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { officeChoices } from "../../../test/combos.ts";
import { aProduct } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { choicesQuery } from "./queries.ts";
import { useSetChoices } from "./use-set-choices.ts";

const { id } = aProduct();

function Combo() {
  const { data } = useQuery(choicesQuery(id));
  const set = useSetChoices({ id });
  if (!data) return null;
  const told = data.choices.map(({ name }) => name).join(", ");
  return (
    <button type="button" onClick={() => void set([]).catch(() => null)}>
      {told === "" ? "nothing" : told}
    </button>
  );
}

test("what is refused is taken back, and told", async () => {
  answering({
    "GET /products/:productId/choices": officeChoices(),
    "POST /products/:productId/choices": refused("combo.stored", { detail: "It is kept in stock itself." }),
  });
  const screen = await show(<Combo />);
  await screen.getByRole("button", { name: "Desk, Chairs" }).click();
  await expect.element(screen.getByRole("heading", { name: "It is kept in stock itself." })).toBeVisible();
  await expect.element(screen.getByRole("button", { name: "Desk, Chairs" })).toBeVisible();
});
