import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ChatButton } from "./ChatButton.tsx";
import { partyWords } from "./property-labels.ts";

const t = wordsIn("en", partyWords);

test.each([
  ["06 12 34 56 78", "FR", "https://wa.me/33612345678"],
  ["600 123 456", null, "https://wa.me/34600123456"],
])("the number %s is of its address's country (%s), else of the company's own", async (phone, country, link) => {
  const screen = await show(<ChatButton phone={phone} country={country} />);
  const chat = screen.getByRole("link", { name: t.chat });
  await expect.element(chat).toHaveAttribute("href", link);
  await expect.element(chat).toHaveAttribute("rel", "noreferrer");
});

test("with what is no number nobody chats", async () => {
  const screen = await show(<ChatButton phone="12345" country="ES" />);
  await expect.element(screen.getByRole("link")).not.toBeInTheDocument();
});
