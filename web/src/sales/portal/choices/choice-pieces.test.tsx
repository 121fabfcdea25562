import { useState } from "react";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { one } from "@trato/domain/decimal.ts";
import type { CustomerChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import { answering } from "../../../../test/answers.ts";
import { aChoosingOffer } from "../../../../test/offers.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { useOfferFormat } from "../use-offer-format.ts";
import { AlternativeCards } from "./AlternativeCards.tsx";
import { offerChoiceWords } from "./offer-choice-labels.ts";
import { OptionRow } from "./OptionRow.tsx";
import { QuantityChoice } from "./QuantityChoice.tsx";
import { useChoosing } from "./use-choosing.ts";

const t = wordsIn("en", offerChoiceWords);
const offer = aChoosingOffer();
const [oak, pine, lamp, chair] = offer.lines as [Line, Line, Line, Line]; // there are four
type Line = (typeof offer)["lines"][number];
const onChoose = vi.fn<(choice: CustomerChoice) => void>();

function Quantity() {
  const [line, setLine] = useState(chair);
  return (
    <QuantityChoice
      line={line}
      f={useOfferFormat(offer)}
      onChoose={({ quantity = line.quantity }) => setLine({ ...line, quantity })}
    />
  );
}

test("the least and the most are the last that a customer reaches, by buttons or by typing", async () => {
  const screen = await show(<Quantity />);
  const quantity = screen.getByRole("textbox", { name: t.quantityOf("Chair") });
  await screen.getByRole("button", { name: t.fewer("Chair") }).click();
  await expect.element(quantity).toHaveValue("1");
  await expect.element(screen.getByRole("button", { name: t.fewer("Chair") })).toHaveAttribute("aria-disabled", "true");
  await quantity.fill("99");
  await userEvent.keyboard("{Tab}");
  await expect.element(quantity).toHaveValue("10");
  await expect.element(screen.getByRole("button", { name: t.more("Chair") })).toHaveAttribute("aria-disabled", "true");
});

function Cards() {
  const f = useOfferFormat(offer);
  const set = { ...pine, parts: [{ name: "Pine leg", quantity: "4" as Line["quantity"], unit: null }] }; // a decimal
  const lit = { ...lamp, parts: [{ name: "Bulb", quantity: one, unit: null }] };
  return (
    <>
      <AlternativeCards lines={[oak, set]} totalWith={() => null} onChoose={onChoose} f={f} />
      <OptionRow line={lit} offer={offer} token="abc" onChoose={onChoose} f={f} quantity={null} />
    </>
  );
}

test("a card says what it is, consists of and costs, and is chosen; an option is added", async () => {
  const screen = await show(<Cards />);
  for (const said of ["Solid, oiled", "4 × Pine leg", "Bulb"])
    await expect.element(screen.getByText(said)).toBeVisible();
  await screen.getByRole("radio", { name: /Pine table.*€120.00/ }).click();
  expect(onChoose.mock.lastCall).toEqual([{ lineId: pine.id, isWanted: true }]);
  await screen.getByRole("button", { name: t.addNamed("Lamp") }).click();
  expect(onChoose.mock.lastCall).toEqual([{ lineId: lamp.id, isWanted: true }]);
});

function Chosen() {
  const { totals, choose, isKept } = useChoosing(offer, "abc");
  return (
    <button type="button" aria-busy={!isKept} onClick={() => choose?.({ lineId: lamp.id, isWanted: true })}>
      {totals.total}
    </button>
  );
}

test("what is chosen is shown at once, and kept when the server has it", async () => {
  answering({ "POST /portal/:token/choices": offer });
  const screen = await show(<Chosen />);
  await screen.getByRole("button", { name: "484.00" }).click();
  await expect.element(screen.getByRole("button")).toHaveAttribute("aria-busy", "false");
});
