import { everyday } from "@trato/domain/everyday.ts";
import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aChangedRule, aPriceExample, aPriceList, aPriceRule } from "../../../test/price-lists.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { PriceRule } from "../queries.ts";
import { useTellBroken } from "./examples/use-tell-broken.ts";
import { ruleWords } from "./price-list-labels.ts";
import { RuleDialog } from "./RuleDialog.tsx";

const t = wordsIn("en", ruleWords);
const close = vi.fn<() => void>();
const other = aPriceList({ id: anId(901), name: "Public" });

const dialog = (rule: PriceRule | null) => {
  close.mockClear();
  answering({
    "GET /me": aMe(),
    "GET /price-lists": { items: [aPriceList(), other] },
    "GET /products/pick": { items: [] },
  });
  return show(<RuleDialog rule={rule} list={aPriceList()} onClose={close} />);
};

test("a rule that breaks an example says what is paid now, and can be taken back", async () => {
  expect(useTellBroken).toBeTypeOf("function");
  const found = { unitPrice: "81", discount: "0", list: null };
  const example = aPriceExample({ isTrue: false, found });
  const brokenExamples = [{ ...example, was: example.expected }];
  answering({
    "POST /price-lists/:priceListId/rules": aChangedRule({ id: anId(930), brokenExamples }),
    "DELETE /price-rules/:priceRuleId": aChangedRule({ id: anId(930) }),
  });
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.discount }).fill("19");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByText("€90.00 is now €81.00", { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf("DELETE /price-rules/:priceRuleId")).toEqual([{ priceRuleId: anId(930) }]);
});

test("a formula starts from another list, and says its steps", async () => {
  answering({ "POST /price-lists/:priceListId/rules": aChangedRule() });
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.minQuantity }).fill("25");
  await screen.getByRole("combobox", { name: t.making }).click();
  await screen.getByRole("option", { name: t.formula }).click();
  await screen.getByRole("textbox", { name: t.discount }).fill("-5");
  await screen.getByRole("combobox", { name: t.base }).click();
  await screen.getByRole("option", { name: t.otherList }).click();
  await screen.getByRole("combobox", { name: t.baseList }).click();
  await screen.getByRole("option", { name: "Public" }).click();
  await screen.getByRole("textbox", { name: t.roundTo }).fill("1");
  await screen.getByRole("textbox", { name: t.surcharge }).fill("-0.01");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByText(t.created)).toBeVisible();
  expect(askedOf("POST /price-lists/:priceListId/rules")).toMatchObject([
    {
      priceListId: anId(900),
      making: "formula",
      minQuantity: "25",
      discount: "-5",
      base: "list",
      baseListId: anId(901),
      roundTo: "1",
      surcharge: "-0.01",
      minMargin: null,
    },
  ]);
  expect(close).toHaveBeenCalledOnce();
});

test("a product that is still to be chosen is asked for", async () => {
  const screen = await dialog(null);
  await screen.getByRole("combobox", { name: t.target }).click();
  await screen.getByRole("option", { name: t.oneProduct }).click();
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("combobox", { name: t.product })).toBeVisible();
  expect(askedOf("POST /price-lists/:priceListId/rules")).toEqual([]);
});

test("what the server refuses stands at its field", async () => {
  const refusal = { path: "baseListId", code: "price_list.in_circle", message: "Trade → Public → Trade" };
  answering({ "PATCH /price-rules/:priceRuleId": refused("price_list.in_circle", { errors: [refusal] }) });
  const screen = await dialog(aPriceRule({ base: "list", baseListId: anId(901) }));
  await screen.getByRole("textbox", { name: t.discount }).fill("12");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("Trade → Public → Trade").first()).toBeVisible();
  expect(askedOf("PATCH /price-rules/:priceRuleId")).toEqual([{ priceRuleId: anId(910), version: 1, discount: "12" }]);
});
