import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { removingWords } from "../../contacts/removing/labels.ts";
import { wordsIn } from "../../platform/words.ts";
import { useRemoveOpportunity } from "./use-remove-opportunity.ts";

const t = wordsIn("en", removingWords);
const deal = anOpportunity({ title: "Office" });
const deleted = {
  id: deal.id,
  kind: "opportunity" as const,
  name: "Office",
  deletedAt: "2026-11-23T10:00:00.000Z" as never, // a moment
  deletedBy: null,
  restorableUntil: "2026-12-23T10:00:00.000Z" as never, // as above
};

function Removing({ opportunity = deal }: { opportunity?: typeof deal }) {
  const { archive, remove, duplicate } = useRemoveOpportunity(opportunity);
  return (
    <>
      <button onClick={archive}>archive</button>
      <button onClick={remove}>remove</button>
      <button onClick={duplicate}>copy</button>
    </>
  );
}

test("what was archived is open again by Undo", async () => {
  answering({
    "POST /opportunities/:opportunityId/archive": deal,
    "POST /opportunities/:opportunityId/restore": deal,
  });
  const screen = await show(<Removing />);
  await screen.getByRole("button", { name: "archive" }).click();
  await expect.element(screen.getByRole("heading", { name: t.isArchived("Office") })).toBeVisible();
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf("POST /opportunities/:opportunityId/restore")).toEqual([{ opportunityId: deal.id }]);
});

test.each([
  ["opportunity", "/w/robles/pipeline"],
  ["lead", "/w/robles/leads"],
] as const)("after a deleted %s its list is shown, and Undo puts it back", async (type, address) => {
  answering({
    "DELETE /opportunities/:opportunityId": deleted,
    "POST /opportunities/:opportunityId/undelete": deal,
  });
  const screen = await show(<Removing opportunity={anOpportunity({ title: "Office", type })} />);
  await screen.getByRole("button", { name: "remove" }).click();
  await expect.element(screen.getByRole("heading", { name: t.deleted("Office") })).toBeVisible();
  await expect.poll(screen.address).toBe(address);
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.element(screen.getByRole("heading", { name: t.putBack("Office") })).toBeVisible();
});

test("a copy is shown when it was made", async () => {
  answering({ "POST /opportunities/:opportunityId/duplicate": anOpportunity({ id: anId(8), title: "Office (copy)" }) });
  const screen = await show(<Removing />);
  await screen.getByRole("button", { name: "copy" }).click();
  await expect.element(screen.getByRole("heading", { name: t.duplicated("Office (copy)") })).toBeVisible();
  await expect.poll(screen.address).toBe(`/w/robles/opportunities/${anId(8)}`);
});
