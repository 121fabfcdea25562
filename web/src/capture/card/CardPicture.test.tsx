import type { LeadOfContact, LeadText } from "@trato/domain/capture/cards/lead-texts.ts";
import { expect, test, vi } from "vitest";
import { drawCard } from "../../../test/drawn-cards.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { CardPicture } from "./CardPicture.tsx";
import { cardWords } from "./labels.ts";
import { readerFor } from "./use-card-reading.ts";

const t = wordsIn("en", cardWords);
const nothing = () => undefined;

test("tells what was read of a card, and a word that is tapped", async () => {
  const picture = await drawCard({ degrees: 5 });
  const read = vi.fn<(read: LeadOfContact, photo: Blob) => void>();
  const word = vi.fn<(word: string) => void>();
  const target: LeadText = "contactName";
  const screen = await show(
    <CardPicture picture={picture} onRead={read} target={target} onTarget={nothing} onWord={word} />,
  );
  await expect.element(screen.getByText(t.reading)).toBeVisible();
  const email = () => read.mock.calls[0]?.[0].texts.email;
  await expect.poll(email, { timeout: 120_000 }).toBe("marta.gil@robles.example");
  await screen.getByRole("button", { name: "Marta", exact: true }).click();
  expect(word).toHaveBeenCalledWith("Marta");
  expect(readerFor("ES")).toBe(readerFor("ES"));
});

test("says where a picture could not be read", async () => {
  const none = new Blob(["none"], { type: "image/png" });
  const screen = await show(
    <CardPicture picture={none} onRead={nothing} target="title" onTarget={nothing} onWord={nothing} />,
  );
  await expect.element(screen.getByText(t.failed)).toBeVisible();
});
