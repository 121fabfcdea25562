import { declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { LineReasons } from "./LineReasons.tsx";
import { lostWords } from "./lost-labels.ts";

const t = wordsIn("en", lostWords);
const lines = [
  { id: "a", name: "Table" },
  { id: "b", name: "Chair" },
];

test("each line has its own reason, which may be taken back", async () => {
  const onChange = vi.fn<(value: object) => void>();
  const screen = await show(<LineReasons lines={lines} value={{ a: "time", b: "price" }} onChange={onChange} />);
  const chair = screen.getByRole("combobox", { name: t.whyLine("Chair") });
  await expect.element(chair).toHaveTextContent(declineKindWords.price.en);
  await chair.click();
  await screen.getByRole("option", { name: t.notIt }).click();
  await expect.poll(() => onChange.mock.calls).toEqual([[{ a: "time", b: "" }]]);
});

test("of a single line there is nothing to say", async () => {
  const screen = await show(<LineReasons lines={lines.slice(0, 1)} value={{}} onChange={() => {}} />);
  expect(screen.getByRole("combobox").elements()).toEqual([]);
});
