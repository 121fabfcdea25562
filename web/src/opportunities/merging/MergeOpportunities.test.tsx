import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { mergingWords } from "../../contacts/merging/labels.ts";
import { wordsIn } from "../../platform/words.ts";
import { MergeOpportunities } from "./MergeOpportunities.tsx";

const t = wordsIn("en", mergingWords);
const [deal, asks] = [anId<"opportunities">(1), anId<"opportunities">(2)];
const stage = anId<"stages">(7);
const record = (id: string, name: string, type: "lead" | "opportunity") => ({
  id,
  type,
  state: "open" as const,
  name,
  version: 3,
  createdAt: "2026-11-01T09:00:00.000Z",
  values: { title: name, tags: [], expectedRevenue: "0", priority: 0, stageId: type === "lead" ? anId(8) : stage },
  moves: {},
});
const merge = {
  id: anId<"merges">(9),
  survivorId: asks,
  records: [{ id: deal, name: "Deal" }],
  mergedAt: "2026-11-30T09:00:00.000Z",
  undoableUntil: "2027-02-28T09:00:00.000Z",
  undoneAt: null,
};

test("merges what was seen into the one that stays, as an opportunity where one is; its toast undoes it", async () => {
  answering({
    "GET /opportunity-merge-preview": {
      survivorId: deal,
      records: [record(deal, "Deal", "opportunity"), record(asks, "Asks", "lead")],
      choices: [],
      names: { [stage]: "Qualified", [anId(8)]: "New" },
    },
    "POST /opportunities/:opportunityId/merge": merge,
    "POST /opportunity-merges/:mergeId/undo": { ...merge, undoneAt: merge.mergedAt },
  });
  const onMerged = vi.fn<(...given: unknown[]) => void>();
  const screen = await show(
    <MergeOpportunities ids={[deal, asks]} onMerged={onMerged} onClose={vi.fn<(...given: unknown[]) => void>()} />,
  );
  const standing = screen.getByRole("radiogroup", { name: "Stage" });
  await expect.element(standing.getByRole("radio", { name: /New/ })).toBeDisabled();
  await screen.getByRole("radiogroup", { name: t.stays }).getByRole("radio", { name: /Asks/ }).click();
  await screen.getByRole("button", { name: t.merge }).click();
  await vi.waitFor(() => expect(onMerged).toHaveBeenCalledWith(`/w/robles/opportunities/${asks}`));
  expect(askedOf("POST /opportunities/:opportunityId/merge")).toEqual([
    { opportunityId: asks, version: 3, absorbed: [{ opportunityId: deal, version: 3 }], choices: [] },
  ]);
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByText(t.separated)).toBeVisible();
  expect(askedOf("POST /opportunity-merges/:mergeId/undo")).toEqual([{ mergeId: merge.id }]);
});
