import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { fileWords } from "./labels.ts";
import type { Sending } from "./sendings.ts";
import { SendingRow } from "./SendingRow.tsx";

const t = wordsIn("en", fileWords);
const aSending = (given: Partial<Sending>): Sending => ({
  id: anId(800),
  holder: { kind: "sale", id: anId(400) },
  file: new File(["bytes"], "Boxes.jpg", { type: "image/jpeg" }),
  state: "sending",
  part: 0.257,
  problem: null,
  mayTryAgain: true,
  ...given,
});

test("says how far it is, also to those who listen", async () => {
  const screen = await show(<SendingRow sending={aSending({})} />);
  await expect.element(screen.getByRole("progressbar", { name: t.sending("Boxes.jpg", "25 %") })).toBeVisible();
});

test.each([
  ["what was cut off may be tried again", true],
  ["what is too large may not", false],
])("%s", async (_, mayTryAgain) => {
  const screen = await show(<SendingRow sending={aSending({ state: "failed", problem: "Why", mayTryAgain })} />);
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Why");
  await expect.element(screen.getByRole("button", { name: t.discard })).toBeVisible();
  expect(screen.getByRole("button", { name: t.tryAgain }).query() !== null).toBe(mayTryAgain);
});
