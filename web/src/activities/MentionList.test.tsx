import { useRef } from "react";
import { expect, test, vi } from "vitest";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { activityWords } from "./labels.ts";
import { MentionList } from "./MentionList.tsx";
import type { Reader } from "./queries.ts";

const t = wordsIn("en", activityWords);
const eva: Reader = { id: anId(6), name: "Eva Lar", as: "Eva Lar", isReached: true };

function List({ offered, choose }: { offered: readonly Reader[]; choose: (reader: Reader) => void }) {
  const anchor = useRef<HTMLDivElement>(null);
  return (
    <div ref={anchor}>
      <MentionList id="list" anchor={anchor} offered={offered} current={0} choose={choose} />
    </div>
  );
}

test("pressing one chooses him", async () => {
  const choose = vi.fn<(reader: Reader) => void>();
  const screen = await show(<List offered={[eva]} choose={choose} />);
  await expect.element(screen.getByRole("listbox", { name: t.mention })).toBeVisible();
  await expect.element(screen.getByRole("option", { name: "Eva Lar" })).toHaveAttribute("aria-selected", "true");
  await screen.getByRole("option").click();
  expect(choose.mock.calls).toEqual([[eva]]);
});
