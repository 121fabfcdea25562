import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aContact, aContactRow } from "../../test/contacts.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { saleWords } from "./labels.ts";
import { PersonPicker } from "./PersonPicker.tsx";

const t = wordsIn("en", saleWords);
const companyId = anId<"contacts">(101);

test("only the customer's people are offered, and whoever is new belongs to it", async () => {
  const ana = aContactRow({ id: anId(102), kind: "person", name: "Ana" });
  answering({ "GET /contacts": { items: [ana], nextCursor: null }, "POST /contacts": aContact({ id: anId(103) }) });
  const picked: unknown[] = [];
  const screen = await show(
    <PersonPicker companyId={companyId} value={null} onChange={(person) => picked.push(person?.id)} />,
  );
  await screen.getByRole("combobox").fill("Blas");
  await expect
    .poll(() => askedOf("GET /contacts"))
    .toContainEqual(expect.objectContaining({ companyId, search: "Blas" }));
  await screen.getByRole("option", { name: t.createPerson("Blas") }).click();
  await expect.poll(() => picked).toEqual([anId(103)]);
  expect(askedOf("POST /contacts")).toMatchObject([{ kind: "person", name: "Blas", companyId }]);
});
