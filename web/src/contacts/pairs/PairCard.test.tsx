import { expect, test } from "vitest";
import type { Moment } from "@trato/domain/dates.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { pairWords } from "./labels.ts";
import { PairCard, type PairEnd } from "./PairCard.tsx";

const t = wordsIn("en", pairWords);
const end = (number: number, name: string, facts: (string | null)[]): PairEnd => ({
  id: anId<"contacts">(number),
  kind: "contact",
  name,
  about: t.company,
  facts,
  createdAt: "2026-11-02T10:00:00.000Z" as Moment, // a moment
});

test("says of each what it is, since when, and what is known of it, and nothing that is not", async () => {
  const ends = [end(400, "Norte", ["a@norte.example", null]), end(401, "Norte SL", [null, "910 000 000"])] as const;
  const screen = await show(
    <PairCard ends={ends} sureness="likely" same={["name"]} actions={<button type="button">go</button>} />,
  );
  const card = screen.getByRole("listitem", { name: t.pairOf("Norte", "Norte SL") });
  await expect.element(card.getByText("Likely")).toBeVisible();
  await expect.element(card.getByRole("button", { name: "go" })).toBeVisible();
  const said = card.element();
  expect(said instanceof HTMLElement ? said.innerText.split(/\n+/) : []).toEqual([
    "Likely",
    "same name",
    "Norte",
    `${t.company} · ${t.madeOn("2 Nov 2026")}`,
    "a@norte.example",
    "Norte SL",
    `${t.company} · ${t.madeOn("2 Nov 2026")}`,
    "910 000 000",
    "go",
  ]);
});
