import { expect, test, vi } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { sharedPrice } from "@trato/domain/products/combos/combo-price.ts";
import { answering } from "../../../test/answers.ts";
import { officeChoices } from "../../../test/combos.ts";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { comboWords } from "../../products/combos/combo-labels.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { LinePicks, PickOnLine } from "./LinePicks.tsx";

const t = wordsIn("en", comboWords);
const [desk, chairs] = officeChoices().choices;
const share = (item: object, quantity: string) => ({
  ...item,
  quantity,
  base: "100",
  extra: "0",
  share: "100",
  taxIds: [],
  productTaxIds: [],
});
const line = aSaleLine({
  name: "Office",
  isCombo: true,
  picks: [{ choiceId: desk!.id, productId: desk!.items[0]!.productId }],
  shares: [share(desk!.items[0]!, "1"), share(chairs!.items[0]!, "4")] as never, // of what the choices offer
});

/** As its list would: nine hundred, and what is picked costs more. */
const priced = (asked: DraftLine): DraftLine => ({
  ...asked,
  ...sharedPrice("900" as Decimal, asked.shares, {
    extraIn: (extra) => extra,
    taxed: (product) => product,
    decimals: 2,
  }), // written so here
});

test("a line of a combo says in short what is picked; any other one nothing", async () => {
  const screen = await show(<LinePicks shares={line.shares} />);
  await expect.element(screen.getByText("Pine desk · 4 × Wooden chair", { exact: false })).toBeVisible();
  const none = await show(<p>Line {<LinePicks shares={[]} />}</p>);
  expect(none.getByText("Line").element().textContent.trim()).toBe("Line");
});

test.each([
  ["at its list's price", "price_and_discount" as const, "1050"],
  ["at the price that was typed", "nothing" as const, "100"],
])("what is picked comes to the line with its shares, %s", async (_, follows, unitPrice) => {
  answering({ "GET /products/:productId/choices": officeChoices() });
  const onPick = vi.fn<(change: Partial<DraftLine>) => void>();
  const screen = await show(
    <PickOnLine line={{ ...line, follows }} priced={priced} onPick={onPick} startsOpen={false} />,
  );
  await screen.getByRole("button", { name: t.pick("Office") }).click();
  await screen.getByRole("radio", { name: /^Oak desk/ }).click();
  await screen.getByRole("button", { name: t.choose }).click();
  expect(onPick.mock.lastCall?.[0]).toMatchObject({
    unitPrice,
    picks: [
      { choiceId: desk!.id, productId: anId(952) },
      { choiceId: chairs!.id, productId: anId(961) },
    ],
    shares: [
      { name: "Oak desk", share: "600" },
      { name: "Wooden chair", quantity: "4", share: "450" },
    ],
  });
});
