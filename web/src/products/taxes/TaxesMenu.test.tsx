import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { productWords } from "../labels.ts";
import { TaxesMenu } from "./TaxesMenu.tsx";

const t = wordsIn("en", productWords);
const reduced = aTax({ id: anId(401), name: "VAT 10 %", isDefault: false });
const withheld = aTax({ id: anId(402), name: "IRPF -15 %", isDefault: false, isUsual: false });
const surcharge = aTax({ id: anId(403), name: "Surcharge 5.2 %", isDefault: false, isUsual: false });
const bought = aTax({ id: anId(404), name: "Input VAT", use: "purchase" });

const change = vi.fn<(ids: string[]) => void>();
const menu = (chosen: readonly (typeof reduced.id)[]) => {
  answering({ "GET /taxes": { items: [aTax(), reduced, withheld, surcharge, bought] } });
  return show(<TaxesMenu value={chosen} use="sale" onChange={change} />);
};

test("the usual taxes and those of the line come first, the others one step further", async () => {
  const screen = await menu([withheld.id]);
  await screen.getByRole("button", { name: `${t.taxes}: IRPF -15 %` }).click();
  const names = () =>
    screen
      .getByRole("menuitem")
      .elements()
      .map((item) => item.textContent);
  expect(names()).toEqual(["VAT 21 %", "VAT 10 %", "IRPF -15 %", t.moreTaxes]);
  await screen.getByRole("menuitem", { name: t.moreTaxes }).click();
  await screen.getByRole("menuitem", { name: "Surcharge 5.2 %" }).click();
  expect(change).toHaveBeenCalledWith([withheld.id, surcharge.id]);
});
