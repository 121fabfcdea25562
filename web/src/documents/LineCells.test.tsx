import type { Decimal } from "@trato/domain/decimal.ts";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { type EditedLine, emptyLine, isRead, type LineChange } from "./edited-line.ts";
import { LineCells } from "./LineCells.tsx";

const type = vi.fn<(change: LineChange) => void>();
const words = { quantity: "Qty.", price: "Price", discount: "Disc." };

const cells = (given: { unit?: string; amount?: Decimal } = {}) => {
  answering({ "GET /taxes": { items: [] }, "GET /units": { items: [] } });
  return show(
    <LineCells
      line={{ ...emptyLine, id: "1", unitName: given.unit ?? null }}
      words={words}
      use="purchase"
      onType={type}
      amount={given.amount}
    />,
  );
};

test("says the unit beside the quantity, where there is one", async () => {
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

test("keeps a text that is no number apart, so that it holds up the line, and the former number stays", async () => {
  const screen = await cells();
  const price = screen.getByRole("textbox", { name: words.price });
  await price.fill("12.50.3");
  expect(type).toHaveBeenLastCalledWith({ unread: { unitPrice: "12.50.3" } });
  expect(isRead({ unread: { unitPrice: "12.50.3" } })).toBe(false);
  await price.fill("12.50");
  expect(type).toHaveBeenLastCalledWith({ unread: { unitPrice: undefined } });
  expect([isRead({}), isRead({ unread: { unitPrice: undefined } })]).toEqual([true, true]);
});

test("keeps such a text while the line goes on, typed key by key over a price that is written otherwise", async () => {
  answering({ "GET /taxes": { items: [] } });
  const screen = await show(<OneLine unitPrice={"419.00" as Decimal} />); // a decimal
  const price = screen.getByRole("textbox", { name: words.price });
  await price.click();
  await userEvent.keyboard("1,234.56.7");
  await userEvent.tab();
  await expect.element(price).toHaveValue("1,234.56.7");
  await expect.element(screen.getByRole("status").first()).toHaveTextContent("419 not read");
});

function OneLine({ unitPrice }: { unitPrice: Decimal }) {
  const [line, setLine] = useState<EditedLine>({ ...emptyLine, id: "1", unitPrice });
  const change = (changes: LineChange) => setLine((former) => ({ ...former, ...changes }));
  return (
    <>
      <output>{`${line.unitPrice} ${isRead(line) ? "read" : "not read"}`}</output>
      <LineCells line={line} words={words} use="sale" onType={change} amount={undefined} />
    </>
  );
}

test("shows such a text again where the line comes back into sight", async () => {
  answering({ "GET /taxes": { items: [] } });
  const line = { ...emptyLine, id: "1", unread: { quantity: "12 a 20" } };
  const screen = await show(<LineCells line={line} words={words} use="sale" onType={type} amount={undefined} />);
  await expect.element(screen.getByRole("textbox", { name: words.quantity })).toHaveValue("12 a 20");
  await expect.element(screen.getByRole("alert")).toBeVisible();
});
