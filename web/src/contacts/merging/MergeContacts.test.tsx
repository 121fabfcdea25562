import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { mergingWords } from "./labels.ts";
import { MergeContacts } from "./MergeContacts.tsx";

const t = wordsIn("en", mergingWords);
const [acme, same] = [anId<"contacts">(1), anId<"contacts">(2)];
const record = (id: string, name: string) => ({
  id,
  kind: "company" as const,
  isArchived: false,
  name,
  version: 3,
  createdAt: "2026-11-01T09:00:00.000Z",
  values: { name, kind: "company" },
  moves: {},
});
const merge = {
  id: anId<"merges">(9),
  survivorId: acme,
  records: [{ id: same, name: "Acme Ltd" }],
  mergedAt: "2026-11-30T09:00:00.000Z",
  undoableUntil: "2027-02-28T09:00:00.000Z",
  undoneAt: null,
};

test("merges what was seen, with what was chosen, and goes to the one that stays; its toast undoes it", async () => {
  answering({
    "GET /contact-merge-preview": {
      survivorId: acme,
      records: [record(acme, "Acme"), record(same, "Acme Ltd")],
      choices: [],
      names: {},
    },
    "POST /contacts/:contactId/merge": merge,
    "POST /contact-merges/:mergeId/undo": { ...merge, undoneAt: merge.mergedAt },
  });
  const onMerged = vi.fn<(address: string) => void>();
  const onClose = vi.fn<() => void>();
  const screen = await show(<MergeContacts ids={[acme, same]} onMerged={onMerged} onClose={onClose} />);
  await screen.getByRole("radiogroup", { name: "Name" }).getByRole("radio", { name: /Ltd/ }).click();
  await screen.getByRole("button", { name: t.merge }).click();
  await vi.waitFor(() => expect(onMerged).toHaveBeenCalledWith(`/w/robles/contacts/${acme}`));
  expect(askedOf("POST /contacts/:contactId/merge")).toEqual([
    {
      contactId: acme,
      version: 3,
      absorbed: [{ contactId: same, version: 3 }],
      choices: [{ part: "name", contactId: same }],
    },
  ]);
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByText(t.separated)).toBeVisible();
  expect(askedOf("POST /contact-merges/:mergeId/undo")).toEqual([{ mergeId: merge.id }]);
});

test("what cannot be merged is said at once", async () => {
  answering({ "GET /contact-merge-preview": refused("merge.kinds_differ", { detail: "A person is no company" }) });
  const onClose = vi.fn<() => void>();
  const screen = await show(<MergeContacts ids={[acme, same]} onMerged={onClose} onClose={onClose} />);
  await expect.element(screen.getByRole("heading", { name: "A person is no company" })).toBeVisible();
  expect(onClose).toHaveBeenCalled();
});
