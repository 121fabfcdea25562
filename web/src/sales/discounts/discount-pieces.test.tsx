import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { SaleDraft } from "../use-sale-draft.ts";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { TotalsBox } from "../../documents/TotalsBox.tsx";
import { DiscountDialog } from "./DiscountDialog.tsx";
import { DocumentDiscount } from "./DocumentDiscount.tsx";
import { discountWords } from "./discount-labels.ts";
import { SectionSum } from "./SectionSum.tsx";

const t = wordsIn("en", discountWords);
const give = vi.fn<(discount: GlobalDiscount | null) => void>();
const n = (text: string) => text as Decimal; // a decimal

beforeEach(() => {
  vi.clearAllMocks();
  answering({ "GET /me": aMe() });
});

const changeHeader = vi.fn<(change: object) => void>();
const draft = { header: { discount: null }, moves: { changeHeader }, now: () => undefined };
const onAll = () => show(<DocumentDiscount {...(draft as unknown as SaleDraft)} />); // as far as it is used

test("a discount on everything is given per cent, and none of nothing", async () => {
  const screen = await onAll();
  await screen.getByRole("button", { name: t.discount }).click();
  await screen.getByRole("textbox", { name: t.howMuch }).fill("0");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("textbox", { name: t.howMuch })).toHaveAttribute("aria-invalid", "true");
  await screen.getByRole("textbox", { name: t.howMuch }).fill("12.5");
  await userEvent.keyboard("{Enter}");
  expect(changeHeader.mock.calls).toEqual([[{ discount: { kind: "percent", percent: "12.5" } }]]);
});

test("each line is given it instead where that is wanted", async () => {
  const onGiveEach = vi.fn<(percent: Decimal) => void>();
  const onClose = vi.fn<() => void>();
  const given = { title: t.onAll, discount: null, onGive: give, onGiveEach, onClose };
  const screen = await show(<DiscountDialog {...given} />);
  await screen.getByRole("textbox", { name: t.howMuch }).fill("10");
  await screen.getByRole("checkbox", { name: t.onEachLine, exact: false }).click();
  await screen.getByRole("button", { name: t.give }).click();
  await expect.poll(() => onGiveEach.mock.calls).toEqual([["10"]]);
  expect(give).not.toHaveBeenCalled();
  expect(onClose).toHaveBeenCalledOnce();
});

test("that of a section stands beside what is under it, and is taken away where it is given", async () => {
  const screen = await show(
    <SectionSum subtotal={n("100")} discount={{ kind: "amount", amount: n("20") }} onGive={give} />,
  );
  await expect.element(screen.getByText("€100.00")).toBeVisible();
  await screen.getByRole("button", { name: t.onSection, exact: false }).click();
  await expect.element(screen.getByRole("textbox", { name: t.howMuch })).toHaveValue("20");
  await screen.getByRole("button", { name: t.remove }).click();
  expect(give.mock.calls).toEqual([[null]]);
});

test("the totals show each discount, which can be taken away", async () => {
  const remove = vi.fn<(lineId: string | null) => void>();
  const totals = {
    undiscounted: n("100.00"),
    discounts: [
      { lineId: "a", percent: n("10"), amount: n("-10.00") },
      { lineId: null, percent: null, amount: n("-5.00") },
    ],
    untaxed: n("85.00"),
    taxes: [],
    total: n("85.00"),
  };
  const screen = await show(
    <TotalsBox
      totals={totals}
      money={(amount) => `€${amount}`}
      percent={(share) => `${share}%`}
      lines={[{ id: "a", name: "Terrace" }]}
      onRemoveDiscount={remove}
    />,
  );
  await expect.element(screen.getByText("€-10.00")).toBeVisible();
  await screen.getByRole("button", { name: "Remove Discount on Terrace 10%" }).click();
  await screen.getByRole("button", { name: "Remove Discount", exact: true }).click();
  expect(remove.mock.calls).toEqual([["a"], [null]]);
});
