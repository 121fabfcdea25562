import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import type { LineChange } from "./edited-line.ts";
import { emptyLine } from "./edited-line.ts";
import { LineCells } from "./LineCells.tsx";

const type = vi.fn<(change: LineChange) => void>();
const words = { quantity: "Qty.", price: "Price", discount: "Disc." };

const cells = (given: { unit?: string; amount?: Decimal } = {}) => {
  answering({ "GET /taxes": { items: [] } });
  return show(
    <LineCells
      line={{ ...emptyLine, id: "1" }}
      words={words}
      use="purchase"
      onType={type}
      unit={given.unit ?? null}
      amount={given.amount}
    />,
  );
};

test("says the unit beside the quantity, where there is one to be told apart", async () => {
  const bare = await cells();
  await expect.element(bare.getByText("kg")).not.toBeInTheDocument();
  const screen = await cells({ unit: "kg" });
  await expect.element(screen.getByText("kg")).toBeVisible();
});

test("comes to nothing yet before the lines are added up", async () => {
  const screen = await cells();
  await expect.element(screen.getByText("€", { exact: false })).not.toBeInTheDocument();
});

test("keeps an emptied quantity as nothing, never as no number", async () => {
  const screen = await cells();
  await screen.getByRole("textbox", { name: words.quantity }).fill("");
  expect(type).toHaveBeenLastCalledWith({ quantity: "0" });
});
