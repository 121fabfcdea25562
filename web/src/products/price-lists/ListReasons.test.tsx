import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aPriceExplained, aPriceRule } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ListReasons } from "./ListReasons.tsx";
import { priceListWords, priceWords, ruleWords } from "./price-list-labels.ts";

const t = wordsIn("en", priceWords);
const rules = wordsIn("en", ruleWords);
const [explained] = aPriceExplained().lists;

const reasons = (given: Partial<NonNullable<typeof explained>> = {}) => {
  answering({ "GET /me": aMe() });
  if (!explained) throw new Error("no list was explained");
  return show(<ListReasons explained={{ ...explained, ...given }} origin={wordsIn("en", priceListWords).set} />);
};

test("tells the list, why it is that one, its rule and each step", async () => {
  const screen = await reasons();
  await expect.element(screen.getByText("Trade", { exact: true })).toBeVisible();
  await expect.element(screen.getByText(wordsIn("en", priceListWords).set)).toBeVisible();
  const steps = screen.getByRole("listitem").elements();
  expect(steps.map(({ textContent }) => textContent)).toEqual([`${rules.list_price}€100.00`, `${t.less("10%")}€90.00`]);
  await screen.getByRole("link", { name: `${rules.everything} · ${rules.lessThan("10%", rules.ofProduct)}` }).click();
  await expect.poll(() => screen.address()).toBe(`/w/robles/settings/price-lists/${anId(900)}?rule=${anId(910)}`);
});

test("of a price on the cost, which is not to be seen, it is said on what it rests, without figures", async () => {
  const screen = await reasons({ rule: aPriceRule({ base: "cost", discount: null }), steps: [], passedOver: [] });
  await expect.element(screen.getByText(t.restsOnCost)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: `${rules.everything} · ${rules.onCost}` })).toBeVisible();
  expect(screen.getByRole("listitem").elements()).toEqual([]);
});

test("tells why not the other rules that are for the product", async () => {
  const screen = await reasons();
  await screen.getByText(t.others).click();
  await expect.element(screen.getByText(t.below_minimum, { exact: false })).toBeVisible();
  await expect.element(screen.getByText("55%", { exact: false })).not.toBeInTheDocument();
});

test("says where no rule fits, and has prices in the list's own currency", async () => {
  const screen = await reasons({ rule: null, currency: "USD", passedOver: [] });
  await expect.element(screen.getByText(t.noRule)).toBeVisible();
  await expect.element(screen.getByText("$90.00")).toBeVisible();
  await expect.element(screen.getByText(t.others)).not.toBeInTheDocument();
});
