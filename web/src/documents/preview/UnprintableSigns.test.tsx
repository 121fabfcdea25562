import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import { UnprintableSigns } from "./UnprintableSigns.tsx";

const t = wordsIn("en", documentWords);

test("says which signs of which lines cannot be printed, and how many lines more", async () => {
  const items = Array.from({ length: 7 }, (_, at) => ({ text: `Table ${at} 𓀀`, signs: ["𓀀", "𓁐"] }));
  const query = { queryKey: ["unprintable"], queryFn: () => ({ items }) };
  const screen = await show(<UnprintableSigns query={query} />);
  await expect.element(screen.getByText(t.inLine("Table 0 𓀀"))).toBeVisible();
  expect(screen.getByText("𓀀 𓁐").elements()).toHaveLength(5);
  await expect.element(screen.getByText(t.moreLines(2))).toBeVisible();
});
