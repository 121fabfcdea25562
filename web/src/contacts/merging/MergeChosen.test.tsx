import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { useSelection } from "../../ui/lists/use-selection.ts";
import { mergingWords } from "./labels.ts";
import { MergeChosen } from "./MergeChosen.tsx";

const t = wordsIn("en", mergingWords);
const ids = ["a", "b"];
const itself = (name: string) => name;

function Yes({ ids: asked, onMerged }: { ids: readonly string[]; onMerged: (address: string) => void }) {
  return <button onClick={() => onMerged(`/${asked.join("-")}`)}>yes, {asked.join(" and ")}</button>;
}

function Chosen({ onMerged }: { onMerged: (address: string) => void }) {
  const selection = useSelection({ rows: ids, idOf: itself, nameOf: itself, filters: {} });
  return (
    <>
      {ids.map((id) => (
        <button key={id} onClick={() => selection.toggle(id)}>
          take {id}
        </button>
      ))}
      <p>{selection.selection.ids.size} taken</p>
      <MergeChosen selection={selection} onMerged={onMerged} question={Yes} />
    </>
  );
}

test("two that are taken are merged, and taken no longer; one alone cannot be", async () => {
  const onMerged = vi.fn<(address: string) => void>();
  const screen = await show(<Chosen onMerged={onMerged} />);
  const merge = screen.getByRole("button", { name: t.merge });
  await screen.getByRole("button", { name: "take a" }).click();
  await expect.element(merge).toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: "take b" }).click();
  await merge.click();
  await screen.getByRole("button", { name: "yes, a and b" }).click();
  expect(onMerged).toHaveBeenCalledExactlyOnceWith("/a-b");
  await expect.element(screen.getByText("0 taken")).toBeVisible();
});
