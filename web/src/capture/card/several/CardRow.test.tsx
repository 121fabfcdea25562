import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { cardWords } from "../labels.ts";
import { nothingRead } from "../read-values.ts";
import { CardRow } from "./CardRow.tsx";
import { afterFailing, type Card, cardOf, cardOfPicture } from "./cards.ts";
import { captureScreenWords } from "../../shows/screen/capture-labels.ts";
import { severalWords } from "./several-labels.ts";

const t = wordsIn("en", { ...captureScreenWords, ...cardWords, ...severalWords });
const texts = { ...nothingRead.texts, contactName: "Ana Ruiz", companyName: "Ruiz SL", email: "ana@ruiz.exarnple" };

beforeEach(() => page.viewport(390, 844));

function Row({ first }: { first: Card }) {
  const [card, setCard] = useState(first);
  return (
    <ul>
      <CardRow card={card} onChange={(_, to) => setCard(to)} />
    </ul>
  );
}

test("what is doubtful is told in the row, and believed with a tap", async () => {
  const screen = await show(<Row first={cardOf("a", { texts, doubtful: ["email"], taxNumber: "" })} />);
  await expect.element(screen.getByText(t.toCheck(1))).toBeVisible();
  await screen.getByRole("button", { name: "Ana Ruiz", exact: false }).click();
  await screen.getByRole("button", { name: t.isRightOf(t.email) }).click();
  await expect.element(screen.getByText(t.toCheck(1))).not.toBeInTheDocument();
});

test("a picture that is being read is not left out yet; one of which nothing was read is, until somebody types who it is", async () => {
  const picture = cardOfPicture("b", new Blob(["x"]));
  const reading = await show(<Row first={picture} />);
  await expect.element(reading.getByText(t.reading)).toBeVisible();
  await expect.element(reading.getByRole("checkbox", { name: t.take(t.nobody) })).toBeChecked();
  await reading.unmount();
  const screen = await show(<Row first={afterFailing(picture)} />);
  await expect.element(screen.getByText(t.unread)).toBeVisible();
  await expect.element(screen.getByRole("checkbox", { name: t.take(t.nobody) })).not.toBeChecked();
  await screen.getByRole("button", { name: t.nobody, exact: false }).click();
  await expect.element(screen.getByRole("img", { name: t.card })).toBeInTheDocument();
  await screen.getByRole("textbox", { name: t.contactName }).fill("Pau");
  await screen.getByRole("checkbox", { name: t.take("Pau") }).click();
  await expect.element(screen.getByRole("checkbox", { name: t.take("Pau") })).toBeChecked();
});
