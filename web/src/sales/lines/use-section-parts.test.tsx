import { expect, test, vi } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aSaleLine } from "../../../test/sales.ts";
import { show } from "../../../test/show.tsx";
import { documentWords } from "../../documents/labels.ts";
import { wordsIn } from "../../platform/words.ts";
import { saleWords } from "../labels.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { useSectionParts } from "./use-section-parts.tsx";

const [t, s] = [wordsIn("en", documentWords), wordsIn("en", saleWords)];
const section = aSaleLine({ id: anId(1), kind: "section", name: "Room", productId: null, unitId: null });
const changeLine = vi.fn<(id: string, change: object) => void>();
const fold = { under: 2, isFolded: true, unsaved: 1, onFold: () => undefined, onFoldAll: () => undefined };

function Parts({ line, isLocked = false }: { line: DraftLine; isLocked?: boolean }) {
  const { offers, lead, aside } = useSectionParts({
    ...fold,
    line,
    subtotal: undefined,
    isLocked,
    moves: { changeLine },
  });
  return (
    <>
      {lead}
      {aside}
      {offers.map(({ label, onSelect }) => (
        <button key={label} type="button" onClick={onSelect}>
          {label}
        </button>
      ))}
      <p>here</p>
    </>
  );
}

const shown = async (line: DraftLine, isLocked = false) => {
  changeLine.mockClear();
  const screen = await show(<Parts {...{ line, isLocked }} />);
  await expect.element(screen.getByText("here")).toBeVisible();
  return screen;
};

test.each([
  [section, s.hideLines, true],
  [{ ...section, hidesLines: true }, s.showLines, false],
])("a section is shown to the customer as one line, or line by line", async (line, label, hidesLines) => {
  const screen = await shown(line);
  expect(screen.getByText(s.linesHidden).elements()).toHaveLength(line.hidesLines ? 1 : 0);
  await screen.getByRole("button", { name: label }).click();
  expect(changeLine.mock.calls).toEqual([[section.id, { hidesLines }]]);
});

test("in a document that changes no more nothing waits to be saved", async () => {
  const screen = await shown(section, true);
  await expect.element(screen.getByText(t.linesUnder(2))).toBeVisible();
  expect(screen.getByText(t.unsavedUnder(1)).elements()).toEqual([]);
});

test("another line has nothing of it", async () => {
  const screen = await shown(aSaleLine());
  expect(screen.getByRole("button").elements()).toEqual([]);
});
