import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceList } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "./price-list-labels.ts";
import { PriceListDialog } from "./PriceListDialog.tsx";

const t = wordsIn("en", priceListWords);

test("a new list says for whom it is, and its rules come next", async () => {
  const [close, made] = [vi.fn<() => void>(), vi.fn<(id: string) => void>()];
  answering({ "GET /me": aMe(), "POST /price-lists": aPriceList({ name: "France" }) });
  const screen = await show(<PriceListDialog list={null} onClose={close} onMade={made} />);
  await screen.getByRole("textbox", { name: t.name, exact: true }).fill("France");
  await screen.getByRole("checkbox", { name: t.showsDiscount, exact: false }).click();
  await screen.getByPlaceholder(t.findCountries).fill("Franc");
  await screen.getByRole("checkbox", { name: "France", exact: true }).click();
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByText(t.created("France"))).toBeVisible();
  expect(askedOf("POST /price-lists")).toMatchObject([
    { name: "France", currency: "EUR", countries: ["FR"], showsDiscount: true, isDefault: false, sequence: 10 },
  ]);
  expect(close).toHaveBeenCalledOnce();
  expect(made).toHaveBeenCalledWith(anId(900));
});

test("of one that is there only what changed is sent, with the version on screen", async () => {
  answering({ "GET /me": aMe(), "PATCH /price-lists/:priceListId": aPriceList({ isDefault: true, version: 2 }) });
  const screen = await show(<PriceListDialog list={aPriceList()} onClose={() => undefined} />);
  await screen.getByRole("checkbox", { name: t.isDefault, exact: false }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /price-lists/:priceListId"))
    .toEqual([{ priceListId: anId(900), isDefault: true, version: 1 }]);
});
