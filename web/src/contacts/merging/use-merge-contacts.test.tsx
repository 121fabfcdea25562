import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { useMergeContacts } from "./use-merge-contacts.ts";

const [one, other] = [anId<"contacts">(1), anId<"contacts">(2)];
const seen = [one, other].map((id) => ({
  id,
  kind: "company" as const,
  isArchived: false,
  name: id,
  version: 4,
  createdAt: "2026-11-01T09:00:00.000Z" as never, // a moment
  values: {},
  moves: {},
}));

function Merging({ onMerged }: { onMerged: (id: string) => void }) {
  const { merge } = useMergeContacts(onMerged);
  const choices = [{ part: "name", from: one }];
  return <button onClick={() => merge(seen, { survivorId: other, choices })}>merge</button>;
}

test("what somebody changed since it was seen is not merged, and that is said", async () => {
  answering({ "POST /contacts/:contactId/merge": refused("record.not_found", { detail: "Gone" }) });
  const onMerged = vi.fn<(...given: unknown[]) => void>();
  const screen = await show(<Merging onMerged={onMerged} />);
  await screen.getByRole("button", { name: "merge" }).click();
  await expect.element(screen.getByRole("heading", { name: "Gone" })).toBeVisible();
  expect(onMerged).not.toHaveBeenCalled();
  expect(askedOf("POST /contacts/:contactId/merge")).toEqual([
    {
      contactId: other,
      version: 4,
      absorbed: [{ contactId: one, version: 4 }],
      choices: [{ part: "name", contactId: one }],
    },
  ]);
});
