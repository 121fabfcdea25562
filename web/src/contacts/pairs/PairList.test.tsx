import type { Moment } from "@trato/domain/dates.ts";
import { useState } from "react";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { readingPages } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { pairWords } from "./labels.ts";
import { PairList, useHiddenPairs } from "./PairList.tsx";

const t = wordsIn("en", pairWords);
const at = "2026-11-02T10:00:00.000Z" as Moment;
const unknown = { email: null, companyName: null, phone: null, city: null, vat: null };
const contact = (id: number, name: string) => ({
  ...unknown,
  id: anId<"contacts">(id),
  name,
  kind: "person" as const,
  createdAt: at,
});
const found = { sureness: "likely" as const, same: ["email" as const], foundAt: at };
const items = [
  { first: contact(1, "Ana"), second: contact(2, "Anna"), ...found },
  { first: contact(1, "Ana"), second: contact(3, "Hanna"), ...found },
];

function Pairs() {
  const [hidden, hide] = useHiddenPairs();
  const [undo, setUndo] = useState<{ run: () => void }>();
  return (
    <>
      <button type="button" onClick={undo?.run}>
        Undo
      </button>
      <PairList
        query={readingPages("GET /contact-pairs", { limit: 25 }, { contact: "any" })}
        endOf={(row) => ({ ...row, kind: "contact", about: "", facts: [] })}
        hidden={hidden}
        obstacle={null}
        obstacleToMerge={(_, { name }) => (name === "Hanna" ? "She is somebody else" : null)}
        onTellApart={(...two) => setUndo({ run: hide(...two) })}
        renderMerge={({ ids }) => <p>{ids.join(" into ")}</p>}
      />
    </>
  );
}

test("a pair that is told apart is gone until that is taken back; the others of the same record stay", async () => {
  answering({ "GET /contact-pairs": { items, nextCursor: null } });
  const screen = await show(<Pairs />);
  const pair = screen.getByRole("listitem", { name: t.pairOf("Ana", "Anna") });
  await screen.getByRole("button", { name: t.notSameAs("Ana", "Anna") }).click();
  await expect.element(pair).not.toBeInTheDocument();
  await expect.element(screen.getByRole("listitem", { name: t.pairOf("Ana", "Hanna") })).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(pair).toBeVisible();
});

test("two are merged, unless something speaks against it", async () => {
  answering({ "GET /contact-pairs": { items, nextCursor: null } });
  const screen = await show(<Pairs />);
  const against = screen.getByRole("button", { name: t.mergeThese("Ana", "Hanna") });
  await expect.element(against).toHaveAttribute("aria-disabled", "true");
  await screen.getByRole("button", { name: t.mergeThese("Ana", "Anna") }).click();
  await expect.element(screen.getByText(`${anId(1)} into ${anId(2)}`)).toBeVisible();
});
