import { everyday } from "@trato/domain/everyday.ts";
import { expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aContact } from "../../../test/contacts.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { removingWords } from "./labels.ts";
import { useRemoveContact } from "./use-remove-contact.ts";

const t = wordsIn("en", removingWords);
const acme = aContact({ name: "Acme" });
const deleted = {
  id: acme.id,
  kind: "contact" as const,
  name: "Acme",
  deletedAt: "2026-11-23T10:00:00.000Z" as never, // a moment
  deletedBy: null,
  restorableUntil: "2026-12-23T10:00:00.000Z" as never, // as above
};

function Removing() {
  const { remove, duplicate } = useRemoveContact(acme);
  return (
    <>
      <button onClick={remove}>remove</button>
      <button onClick={duplicate}>copy</button>
    </>
  );
}

test("after a contact was deleted its list is shown, and Undo puts it back", async () => {
  answering({ "DELETE /contacts/:contactId": deleted, "POST /contacts/:contactId/undelete": acme });
  const screen = await show(<Removing />);
  await screen.getByRole("button", { name: "remove" }).click();
  await expect.element(screen.getByRole("heading", { name: t.deleted("Acme") })).toBeVisible();
  await expect.poll(screen.address).toBe("/w/robles/contacts");
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.element(screen.getByRole("heading", { name: t.putBack("Acme") })).toBeVisible();
  expect(askedOf("POST /contacts/:contactId/undelete")).toEqual([{ contactId: acme.id }]);
});

test("what documents stand on stays, and why is said", async () => {
  answering({ "DELETE /contacts/:contactId": refused("record.has_documents", { detail: "S00001 stands on it" }) });
  const screen = await show(<Removing />);
  const before = screen.address();
  await screen.getByRole("button", { name: "remove" }).click();
  await expect.element(screen.getByRole("heading", { name: "S00001 stands on it" })).toBeVisible();
  expect(screen.address()).toBe(before);
});

test("a copy is shown when it was made", async () => {
  answering({ "POST /contacts/:contactId/duplicate": aContact({ id: anId(8), name: "Acme (copy)" }) });
  const screen = await show(<Removing />);
  await screen.getByRole("button", { name: "copy" }).click();
  await expect.element(screen.getByRole("heading", { name: t.duplicated("Acme (copy)") })).toBeVisible();
  await expect.poll(screen.address).toBe(`/w/robles/contacts/${anId(8)}`);
});
