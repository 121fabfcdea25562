import { readVcards } from "@trato/domain/capture/cards/vcards.ts";
import { expect, test } from "vitest";
import { answering, askedOf } from "../../../../test/answers.ts";
import { aMe } from "../../../../test/identity.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { CapturedRows } from "../../shows/screen/CapturedRows.tsx";
import { useCaptures } from "../../shows/screen/use-captures.ts";
import { SeveralLeads } from "./SeveralLeads.tsx";
import { severalWords } from "./several-labels.ts";
import { useCards } from "./use-cards.ts";

const t = wordsIn("en", severalWords);
const noop = () => undefined;
const people = readVcards("BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\nBEGIN:VCARD\nFN:Eva Gil\nEND:VCARD", "ES");

test("people of a file become leads from this device, each once", async () => {
  answering({ "GET /me": aMe(), "POST /leads": ({ id }) => ({ id }) as never }); // of its answer the id counts
  const screen = await show(<SeveralLeads given={{ contacts: people, pictures: [] }} onClose={noop} />);
  await screen.getByRole("button", { name: t.saveAll(2) }).click();
  await expect.element(screen.getByText(t.allSent(2))).toBeVisible();
  const sent = askedOf("POST /leads");
  expect(new Set(sent.map(({ contactName }) => contactName))).toEqual(new Set(["Ana Ruiz", "Eva Gil"]));
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
});

/** A picture that is none. */
function Unreadable() {
  const here = useCaptures();
  const pictures = [new File(["none"], "card.jpg", { type: "image/jpeg" })];
  const { cards } = useCards({ contacts: [], pictures }, { tradeShowId: null, here });
  return (
    <>
      <p>{cards.map(({ step }) => step)}</p>
      <CapturedRows here={here} captures={[]} />
    </>
  );
}

test("a picture that cannot be read says so, and holds nobody up", async () => {
  const screen = await show(<Unreadable />);
  await expect.element(screen.getByText("failed")).toBeVisible();
});
