import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aContact } from "../../../test/contacts.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { DeletedRecordsPage } from "./DeletedRecordsPage.tsx";
import { deletedWords, removingWords } from "./labels.ts";

const t = wordsIn("en", deletedWords);
const said = wordsIn("en", removingWords);
const deletedAt = "2026-11-23T10:00:00.000Z" as never; // a moment
const restorableUntil = "2026-12-23T10:00:00.000Z" as never; // as above
const deleted = [
  {
    id: anId(1),
    kind: "contact" as const,
    name: "Acme",
    deletedAt,
    deletedBy: { id: anId<"members">(9), name: "Marta" },
    restorableUntil,
  },
  { id: anId(2), kind: "lead" as const, name: "Office", deletedAt, deletedBy: null, restorableUntil },
];

test("what was deleted stands with who did it, and is put back from its line", async () => {
  answering({
    "GET /deleted-records": { items: deleted, nextCursor: null },
    "POST /contacts/:contactId/undelete": aContact({ name: "Acme" }),
    "POST /opportunities/:opportunityId/undelete": anOpportunity({ title: "Office" }),
  });
  const screen = await show(<DeletedRecordsPage />);
  await expect.element(screen.getByText("Marta")).toBeVisible();
  await screen.getByRole("button", { name: t.putBackOf("Acme") }).click();
  await expect.element(screen.getByRole("heading", { name: said.putBack("Acme") })).toBeVisible();
  await screen.getByRole("button", { name: t.putBackOf("Office") }).click();
  await expect.element(screen.getByRole("heading", { name: said.putBack("Office") })).toBeVisible();
  expect(askedOf("POST /contacts/:contactId/undelete")).toEqual([{ contactId: anId(1) }]);
  expect(askedOf("POST /opportunities/:opportunityId/undelete")).toEqual([{ opportunityId: anId(2) }]);
});

test("where nothing was deleted, that is said", async () => {
  answering({ "GET /deleted-records": { items: [], nextCursor: null } });
  const screen = await show(<DeletedRecordsPage />);
  await expect.element(screen.getByText(t.none)).toBeVisible();
});
