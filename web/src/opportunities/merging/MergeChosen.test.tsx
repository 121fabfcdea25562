import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { mergingWords } from "../../contacts/merging/labels.ts";
import { wordsIn } from "../../platform/words.ts";
import { useSelection } from "../../ui/lists/use-selection.ts";
import { MergeChosen } from "./MergeChosen.tsx";

const t = wordsIn("en", mergingWords);
const ids = [anId<"opportunities">(1), anId<"opportunities">(2)];
const itself = (name: string) => name;

function Chosen() {
  const selection = useSelection({ rows: ids, idOf: itself, nameOf: itself, filters: {} });
  return (
    <>
      {ids.map((id) => (
        <button key={id} onClick={() => selection.toggle(id)}>
          take {id}
        </button>
      ))}
      <MergeChosen selection={selection} onMerged={vi.fn<(...given: unknown[]) => void>()} />
    </>
  );
}

const record = (id: string, name: string) => ({
  id,
  type: "lead" as const,
  state: "open" as const,
  name,
  version: 1,
  createdAt: "2026-11-01T09:00:00.000Z",
  values: { title: name },
  moves: {},
});

test("two that are taken are shown side by side; one alone cannot be merged", async () => {
  answering({
    "GET /opportunity-merge-preview": {
      survivorId: ids[0]!,
      records: [record(ids[0]!, "One"), record(ids[1]!, "Two")],
      choices: [],
      names: {},
    },
  });
  const screen = await show(<Chosen />);
  const merge = screen.getByRole("button", { name: t.merge });
  await screen.getByRole("button", { name: `take ${ids[0]}` }).click();
  await expect.element(merge).toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: `take ${ids[1]}` }).click();
  await merge.click();
  await expect.element(screen.getByRole("dialog", { name: t.title(2) })).toBeVisible();
  expect(askedOf("GET /opportunity-merge-preview")).toEqual([{ opportunityIds: ids }]);
});
