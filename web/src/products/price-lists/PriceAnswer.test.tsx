import { expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceExplained } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { PriceAnswer } from "./PriceAnswer.tsx";
import { priceListWords, priceWords } from "./price-list-labels.ts";

const t = wordsIn("en", priceWords);
const lists = wordsIn("en", priceListWords);
type Asked = Parameters<typeof PriceAnswer>[0]["asked"];
const asked: Asked = { productId: anId<"products">(111), quantity: aPriceExplained().quantity };

const answer = (price: ReturnType<typeof aPriceExplained> | ReturnType<typeof refused>, given: Partial<Asked> = {}) => {
  answering({ "GET /me": aMe(), "GET /units": { items: [] }, "GET /prices/explanation": price });
  return show(<PriceAnswer asked={{ ...asked, ...given }} unitName="kg" renderAfter={({ day }) => <b>{day}</b>} />);
};

test("says the price, for how many it is, of which day, and what is added to it", async () => {
  const screen = await answer(aPriceExplained({ discount: "12.5" }));
  await expect.element(screen.getByText("€90.00").first()).toBeVisible();
  await expect.element(screen.getByText("− 12.5%")).toBeVisible();
  await expect.element(screen.getByText(t.per("kg"))).toBeVisible();
  await expect.element(screen.getByText(t.asked("25 kg", "3 Mar 2026"))).toBeVisible();
  await expect.element(screen.getByText("2026-03-03")).toBeVisible();
  await expect.element(screen.getByText(lists.default)).not.toBeInTheDocument();
});

test("says why a customer has that list", async () => {
  const screen = await answer(aPriceExplained({ from: "country" }), { contactId: anId<"contacts">(101) });
  await expect.element(screen.getByText(lists.country)).toBeVisible();
});

test("says that there is no list", async () => {
  const screen = await answer(aPriceExplained({ priceList: null, from: "none", lists: [] }));
  await expect.element(screen.getByText(t.noList)).toBeVisible();
});

test("says why there is no price", async () => {
  const screen = await answer(refused("rate.missing", { status: 400, detail: "There is no exchange rate" }));
  await expect.element(screen.getByText("There is no exchange rate")).toBeVisible();
});
