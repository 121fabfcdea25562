import { useState } from "react";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { MappingRows } from "./MappingRows.tsx";
import { positionWords } from "./position-labels.ts";
import type { DraftMapping } from "./position-values.ts";

const t = wordsIn("en", positionWords);
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
