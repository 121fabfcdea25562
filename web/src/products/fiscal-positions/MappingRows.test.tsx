import { useState } from "react";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { productWords } from "../labels.ts";
import { MappingRows } from "./MappingRows.tsx";
import { positionWords } from "./position-labels.ts";
import type { DraftMapping } from "./position-values.ts";

const t = wordsIn("en", positionWords);
const of = wordsIn("en", productWords);
const zero = aTax({ id: anId(401), name: "VAT 0 %", isDefault: false });
const bought = aTax({ id: anId(402), name: "Input VAT", use: "purchase" });

function Rows() {
  const [rows, setRows] = useState<readonly DraftMapping[]>([{ from: anId(400), to: [zero.id] }]);
  return <MappingRows value={rows} onChange={setRows} error={undefined} />;
}

test("a tax that is mapped already is not offered again, and one of the other use starts with none in its place", async () => {
  answering({ "GET /me": aMe(), "GET /taxes": { items: [aTax(), zero, bought] } });
  const screen = await show(<Rows />);
  await screen.getByRole("button", { name: t.addMapping }).click();
  await screen.getByRole("combobox", { name: t.from }).last().click();
  const offered = () =>
    screen
      .getByRole("option")
      .elements()
      .map((option) => option.textContent);
  await expect.poll(offered).toEqual([t.ofSales("VAT 0 %"), t.ofPurchases("Input VAT")]);
  await screen.getByRole("option", { name: t.ofPurchases("Input VAT") }).click();
  await expect.element(screen.getByRole("group", { name: "Input VAT" })).toBeVisible();
});

test("services have something else in its place only where somebody says so", async () => {
  answering({ "GET /me": aMe(), "GET /taxes": { items: [aTax(), zero, bought] } });
  const screen = await show(<Rows />);
  const menus = () => screen.getByRole("button", { name: `${of.taxes}: `, exact: false });
  await screen.getByRole("button", { name: t.apart }).click();
  await expect.poll(() => menus().elements().length).toBe(2);
  await menus().last().click();
  await screen.getByRole("menuitem", { name: "VAT 0 %" }).click();
  await expect.element(screen.getByRole("button", { name: `${of.taxes}: ${of.noTax}` })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await screen.getByRole("button", { name: t.alike }).click();
  await expect.poll(() => menus().elements().length).toBe(1);
  await expect.element(screen.getByRole("button", { name: `${of.taxes}: VAT 0 %` })).toBeVisible();
});
