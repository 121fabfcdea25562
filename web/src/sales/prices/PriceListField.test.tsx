import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceList } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import type { Listed } from "./price-list-sent.ts";
import { PriceListField } from "./PriceListField.tsx";

const t = wordsIn("en", priceListWords);
const change = vi.fn<(value: Listed) => void>();
const field = (value: Listed, items = [aPriceList()]) => {
  change.mockClear();
  const chosen = { priceList: { id: anId(900), name: "Trade" }, from: "set" as const };
  answering({ "GET /me": aMe(), "GET /price-lists": { items }, "GET /price-lists/choice": chosen });
  return show(<PriceListField customerId={anId(101)} value={value} onChange={change} />);
};

test("says why it is this list, and is set by hand", async () => {
  const screen = await field({ priceListId: anId(900), isPriceListSet: false });
  await expect.element(screen.getByText(t.set)).toBeVisible();
  await screen.getByRole("combobox", { name: t.list }).click();
  await screen.getByRole("option", { name: t.noList }).click();
  expect(change.mock.calls).toEqual([[{ priceListId: null, isPriceListSet: true }]]);
});

test("goes back to the customer's", async () => {
  const screen = await field({ priceListId: null, isPriceListSet: true });
  await expect.element(screen.getByText(t.setByHand)).toBeVisible();
  await screen.getByRole("button", { name: t.chooseBy("Trade") }).click();
  expect(change.mock.calls).toEqual([[{ priceListId: anId(900), isPriceListSet: false }]]);
});

test("stands nowhere in a workspace without lists", async () => {
  const screen = await field({ priceListId: null, isPriceListSet: false }, []);
  expect(screen.getByRole("combobox").elements()).toHaveLength(0);
});
