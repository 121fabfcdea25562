import { readVcards } from "@trato/domain/capture/cards/vcards.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { anId } from "../../../../test/ids.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { type Captures, type NewCapture } from "../../shows/queue/captures.ts";
import { type Capture, emptyQueue, type Queue } from "../../shows/queue/queue.ts";
import { captureScreenWords } from "../../shows/screen/capture-labels.ts";
import { SeveralCards } from "./SeveralCards.tsx";
import { severalWords } from "./several-labels.ts";
import { useState } from "react";

const t = wordsIn("en", { ...captureScreenWords, ...severalWords });

beforeEach(() => page.viewport(390, 844));

const people = readVcards(
  ["FN:Ana Ruiz\nORG:Ruiz SL\nTEL:centralita", "FN:Eva Gil\nURL:not an address", "FN:Pau Roca"]
    .map((lines) => `BEGIN:VCARD\n${lines}\nEND:VCARD`)
    .join("\n"),
  "ES",
);

const added = vi.fn<(captures: readonly NewCapture[]) => void>();
const stages: Capture["stage"][] = [
  { is: "received", leadId: anId(200) },
  { is: "refused", trouble: { message: "Not so", fields: {} } },
];

/** A device whose first capture is sent, and whose second is refused. */
function Saving({ tradeShowId = null }: { tradeShowId?: null | ReturnType<typeof anId<"trade_shows">> }) {
  const [queue, setQueue] = useState<Queue>(emptyQueue);
  const addAll: Captures["addAll"] = async (captures) => {
    added(captures);
    const kept = captures.map(({ key, lead }, at): Capture => ({
      key,
      lead,
      photos: [],
      stage: stages[at] ?? { is: "new" },
    }));
    setQueue((former) => ({ ...former, captures: [...former.captures, ...kept] }));
    return new Set(captures.map(({ key }) => key));
  };
  const owner = { workspaceId: anId(990), memberId: anId(991), slug: "robles" };
  const here = { owner, captures: { addAll } as Captures, queue }; // what it uses of them
  return (
    <SeveralCards
      given={{ contacts: people, pictures: [] }}
      tradeShowId={tradeShowId}
      here={here}
      onClose={() => undefined}
    />
  );
}

test("whoever was read is looked through, corrected and left out; all others are saved each by itself, and told how far each is", async () => {
  added.mockClear();
  const screen = await show(<Saving tradeShowId={anId(700)} />);
  await expect.element(screen.getByText(t.toCheck(1))).toBeVisible();
  await screen.getByRole("checkbox", { name: t.take("Pau Roca") }).click();
  await screen.getByRole("button", { name: "Ana Ruiz", exact: false }).click();
  await screen.getByRole("textbox", { name: t.phone }).fill("+34 600 111 222");
  await screen.getByRole("button", { name: t.saveAll(2) }).click();
  await expect
    .poll(() => added.mock.calls.flat(2))
    .toMatchObject([
      { lead: { contactName: "Ana Ruiz", companyName: "Ruiz SL", phone: "+34 600 111 222", tradeShowId: anId(700) } },
      { lead: { contactName: "Eva Gil" } },
    ]);
  const keys = added.mock.calls.flat(2).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
  await expect.element(screen.getByText(t.sentOf(1, 2))).toBeVisible();
  await expect.element(screen.getByRole("link", { name: "Ana Ruiz" })).toBeVisible();
  await expect.element(screen.getByText("Not so")).toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: t.take("Pau Roca") })).toBeVisible();
});

test("what cannot be a lead says why and holds nobody up", async () => {
  added.mockClear();
  const screen = await show(<Saving />);
  await screen.getByRole("button", { name: "Pau Roca", exact: false }).click();
  await screen.getByRole("textbox", { name: t.contactName }).fill("");
  await screen.getByRole("textbox", { name: t.email }).fill("pau@");
  await screen.getByRole("button", { name: t.saveAll(3) }).click();
  await expect.poll(() => added.mock.calls.flat(2)).toHaveLength(2);
  await expect.element(screen.getByText("This is not an e-mail address")).toBeVisible();
  await expect.element(screen.getByText(t.wrong)).toBeVisible();
});
