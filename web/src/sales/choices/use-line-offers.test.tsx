import { expect, test, vi } from "vitest";
import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { lineChoiceWords } from "./choice-labels.ts";
import { useLineOffers } from "./use-line-offers.ts";

const t = wordsIn("en", lineChoiceWords);
const r = wordsIn("en", periodWords);
const changeLine = vi.fn<(id: string, change: object) => void>();
const moves = { changeLine, changeAll: vi.fn<SaleDraft["moves"]["changeAll"]>() };

function Offers({ line }: { line: DraftLine }) {
  return useLineOffers(line, moves, () => undefined).map(({ label, onSelect }) => (
    <button key={label} type="button" onClick={onSelect}>
      {label}
    </button>
  ));
}

const group = anId<"choice_groups">(970);

test.each([
  ["a line that counts", {}, [t.makeOption, t.addAlternative, t.letChoose, r.monthly, r.yearly]],
  ["one with alternatives", { choiceGroup: group }, [t.addAlternative, t.letChoose, r.monthly, r.yearly]],
  ["an option that is paid monthly", { choice: "option", period: "monthly" }, [t.letChoose, r.once, r.yearly]],
  [
    "one whose quantity is the customer's to say",
    { quantityRange: { least: "1", most: null } },
    [t.makeOption, t.addAlternative, r.monthly, r.yearly],
  ],
] as const)("%s may become what it is not yet", async (_, given, labels) => {
  const screen = await show(<Offers line={aSaleLine(given)} />);
  await expect.element(screen.getByRole("button").first()).toBeVisible();
  expect(
    screen
      .getByRole("button")
      .elements()
      .map((button) => button.textContent),
  ).toEqual(labels);
});

test("from one on the customer may have any number, until that is said otherwise", async () => {
  const screen = await show(<Offers line={aSaleLine()} />);
  await screen.getByRole("button", { name: t.letChoose }).click();
  expect(changeLine.mock.lastCall).toEqual([aSaleLine().id, { quantityRange: { least: "1", most: null } }]);
});

test("how often it is paid is changed at once", async () => {
  const screen = await show(<Offers line={aSaleLine()} />);
  await screen.getByRole("button", { name: r.yearly }).click();
  expect(changeLine.mock.lastCall).toEqual([aSaleLine().id, { period: "yearly" }]);
});
