import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { mergingWords } from "../contacts/merging/labels.ts";
import { wordsIn } from "../platform/words.ts";
import { UndoMerge } from "./UndoMerge.tsx";

const t = wordsIn("en", mergingWords);
const merge = { id: anId<"merges">(1), kind: "opportunity" as const, isUndone: false, mayUndo: true };

test("a merge is undone from the history as long as that can be done, by whoever may", async () => {
  answering({
    "POST /opportunity-merges/:mergeId/undo": {
      id: merge.id,
      survivorId: anId(2),
      records: [],
      mergedAt: "2026-11-30T09:00:00.000Z",
      undoableUntil: "2027-02-28T09:00:00.000Z",
      undoneAt: "2026-11-30T10:00:00.000Z",
    },
  });
  const screen = await show(<UndoMerge merge={merge} />);
  await screen.getByRole("button", { name: t.undo }).click();
  await expect.element(screen.getByText(t.separated)).toBeVisible();
  expect(askedOf("POST /opportunity-merges/:mergeId/undo")).toEqual([{ mergeId: merge.id }]);
  await screen.unmount();
  const late = await show(<UndoMerge merge={{ ...merge, mayUndo: false }} />);
  await expect.element(late.getByRole("button", { name: t.undo })).not.toBeInTheDocument();
  await late.unmount();
  const me = aMe({ can: { "opportunity.edit": false } });
  const reader = await show(<UndoMerge merge={merge} />, { me });
  await expect.element(reader.getByRole("button", { name: t.undo })).not.toBeInTheDocument();
  await reader.unmount();
  const done = await show(<UndoMerge merge={{ ...merge, isUndone: true, mayUndo: false }} />);
  await expect.element(done.getByText(t.undoneAlready)).toBeVisible();
});
