import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { type Range, RangeFilter, type RangeKind } from "./RangeFilter.tsx";

const t = wordsIn("en", uiWords);

test.each<[RangeKind, string, string, Range]>([
  ["money", "150", "1,200.50", { from: "150", to: "1200.5" }],
  ["number", "2", "", { from: "2", to: undefined }],
])("%s from %j to %j", async (kind, from, to, range) => {
  const asked = vi.fn<(range: Range) => void>();
  const screen = await show(
    <RangeFilter label="Value" kind={kind} from={undefined} to={undefined} onRange={asked} onClose={() => undefined} />,
  );
  await screen.getByRole("textbox", { name: t.from }).fill(from);
  await screen.getByRole("textbox", { name: t.to }).fill(to);
  await userEvent.tab();
  await screen.getByRole("button", { name: t.filter }).click();
  expect(asked.mock.calls).toEqual([[range]]);
});

test("a text is asked for by itself", async () => {
  const asked = vi.fn<(range: Range) => void>();
  const screen = await show(
    <RangeFilter label="City" kind="text" from="Lugo" to={undefined} onRange={asked} onClose={() => undefined} />,
  );
  await screen.getByRole("textbox", { name: "City" }).fill(" Ávila ");
  await screen.getByRole("button", { name: t.filter }).click();
  expect(asked.mock.calls).toEqual([[{ from: "Ávila", to: undefined }]]);
});
