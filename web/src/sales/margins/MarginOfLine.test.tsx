import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { CurrencyContext } from "../../platform/session.ts";
import { wordsIn } from "../../platform/words.ts";
import { MarginBox } from "./MarginBox.tsx";
import { marginWords } from "./margin-labels.ts";
import { MarginCell, MarginField } from "./MarginOfLine.tsx";
import { useShownMargins } from "./shown-margins.ts";
import { useLineMargins } from "./use-line-margins.ts";

const t = wordsIn("en", marginWords);
const d = (text: string) => text as Decimal; // canonical
const line = {
  lineId: anId<"sale_lines">(110),
  name: "Oak table",
  unitCost: d("60"),
  cost: d("120.00"),
  margin: d("80.00"),
  percent: d("40"),
};

test.each([
  [line, "€80.0040%"],
  [{ ...line, margin: d("-5.00"), percent: null }, "-€5.00"],
  [undefined, ""],
])("of a line of an offer in dollars it is told in the company's money", async (margin, said) => {
  const screen = await show(
    <CurrencyContext value="USD">
      <div data-testid="cell">
        <MarginCell margin={margin} />
      </div>
      {margin && <MarginField margin={margin} />}
      <p>here</p>
    </CurrencyContext>,
  );
  await expect.element(screen.getByText("here")).toBeVisible();
  expect(screen.getByTestId("cell").element().textContent).toBe(said);
  expect(screen.getByText(t.margin).elements()).toHaveLength(margin ? 1 : 0);
});

function Shown() {
  const { margins, isShown } = useLineMargins(anId(100));
  const [, show] = useShownMargins();
  return (
    <>
      <output>{`${isShown} ${[...margins.values()].map(({ name }) => name).join()}`}</output>
      <button type="button" onClick={() => show(false)}>
        elsewhere
      </button>
    </>
  );
}

const opened = (may: boolean) => {
  localStorage.clear();
  const margin = { cost: d("120.00"), margin: d("80.00"), percent: d("40"), lines: [line], unknown: 0 };
  const me = aMe({ can: { "product.seeCosts": may } });
  answering({ "GET /me": me, "GET /sales/:saleId/margin": margin });
  return show(
    <>
      <Shown />
      <MarginBox saleId={anId(100)} money={(amount) => amount} />
    </>,
    { me },
  );
};

test("it stands beside each line for whoever wants it there, also when one comes back", async () => {
  const screen = await opened(true);
  await expect.element(screen.getByText("false Oak table")).toBeVisible();
  await screen.getByRole("button", { name: t.showBesideLines }).click();
  await expect.element(screen.getByText("true Oak table")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.hideBesideLines, pressed: true })).toBeVisible();
  await screen.getByRole("button", { name: "elsewhere" }).click();
  await expect.element(screen.getByText("false Oak table")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.showBesideLines, pressed: false })).toBeVisible();
});

test("nothing of it is known to who does not see costs", async () => {
  const screen = await opened(false);
  await expect.element(screen.getByText("false", { exact: true })).toBeVisible();
});
