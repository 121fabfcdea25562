import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { useMergeOpportunities } from "./use-merge-opportunities.ts";

const [one, other] = [anId<"opportunities">(1), anId<"opportunities">(2)];
const seen = [one, other].map((id) => ({
  id,
  type: "lead" as const,
  state: "open" as const,
  name: id,
  version: 4,
  createdAt: "2026-11-01T09:00:00.000Z" as never, // a moment
  values: {},
  moves: {},
}));

function Merging({ onMerged }: { onMerged: (id: string) => void }) {
  const { merge } = useMergeOpportunities(onMerged);
  const choices = [{ part: "title", from: one }];
  return <button onClick={() => merge(seen, { survivorId: other, choices })}>merge</button>;
}

test("what somebody changed since it was seen is not merged, and that is said", async () => {
  answering({ "POST /opportunities/:opportunityId/merge": refused("record.not_found", { detail: "Gone" }) });
  const onMerged = vi.fn<(...given: unknown[]) => void>();
  const screen = await show(<Merging onMerged={onMerged} />);
  await screen.getByRole("button", { name: "merge" }).click();
  await expect.element(screen.getByRole("heading", { name: "Gone" })).toBeVisible();
  expect(onMerged).not.toHaveBeenCalled();
  expect(askedOf("POST /opportunities/:opportunityId/merge")).toEqual([
    {
      opportunityId: other,
      version: 4,
      absorbed: [{ opportunityId: one, version: 4 }],
      choices: [{ part: "title", opportunityId: one }],
    },
  ]);
});
