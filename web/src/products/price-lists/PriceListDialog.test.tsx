import { everyday } from "@trato/domain/everyday.ts";
import { type BrokenExample, ChangedPriceList } from "@trato/domain/products/price-lists/examples/example-records.ts";
import { expect, test, vi } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceExample, aPriceList } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "./price-list-labels.ts";
import { PriceListDialog } from "./PriceListDialog.tsx";

const t = wordsIn("en", priceListWords);

const changed = (brokenExamples: z.input<typeof BrokenExample>[]) =>
  z.parse(ChangedPriceList, { ...aPriceList({ isDefault: true, version: 2 }), brokenExamples });

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
  answering({ "GET /me": aMe(), "PATCH /price-lists/:priceListId": changed([]) });
  const screen = await show(<PriceListDialog list={aPriceList()} onClose={() => undefined} />);
  await screen.getByRole("checkbox", { name: t.isDefault, exact: false }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect
    .poll(() => askedOf("PATCH /price-lists/:priceListId"))
    .toEqual([{ priceListId: anId(900), isDefault: true, version: 1 }]);
});

test("says which examples a change of the list has broken, in its currency, and takes it back", async () => {
  const found = { unitPrice: "100", discount: "10", list: { id: anId(900), name: "Trade" } };
  const example = aPriceExample({ currency: "USD", isTrue: false, found });
  answering({ "GET /me": aMe(), "PATCH /price-lists/:priceListId": changed([{ ...example, was: example.expected }]) });
  const screen = await show(<PriceListDialog list={aPriceList()} onClose={() => undefined} />);
  await screen.getByRole("checkbox", { name: t.showsDiscount, exact: false }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("$90.00 is now $100.00, 10% off", { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect
    .poll(() => askedOf("PATCH /price-lists/:priceListId").at(-1))
    .toMatchObject({ priceListId: anId(900), showsDiscount: false });
});
