import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { testEdge } from "../../test/factories.ts";
import { asSystem, company } from "../../test/people.ts";
import { createContact } from "../contacts/create-contact.ts";
import "../reactions.ts";
import { goOnAfter, goOnAfterDiary, newId } from "./new-id.ts";

test("ids sort in the order in which they were made, however many in a millisecond, and none comes twice", () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
});

test("what is written after the clock went back over a restart stands behind what was written before", async () => {
  const home = await company();
  const { owner } = await testDatabase();
  await asSystem(home.id, (ctx) => createContact(ctx, { kind: "company", name: "Hoteles Miramar" }));
  const tomorrow = (Date.now() + 86_400_000).toString(16).padStart(12, "0");
  const future = `${tomorrow.slice(0, 8)}-${tomorrow.slice(8)}-7000-8000-000000000001`;
  await owner.query("update diary set id = $2 where workspace_id = $1 and event = 'contact.created'", [
    home.id,
    future,
  ]);
  expect(newId() < future).toBe(true);
  await goOnAfterDiary((await testEdge()).database);
  const next = newId();
  expect([next > future, newId() > next]).toEqual([true, true]);
});

test("ids go on after any id", () => {
  const before = newId();
  goOnAfter("00000000-0000-7000-8000-000000000000");
  expect(newId() > before).toBe(true);
});
