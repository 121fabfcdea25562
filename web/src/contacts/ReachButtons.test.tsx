import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { partyWords } from "./property-labels.ts";
import { PhoneButtons, WebsiteButton } from "./ReachButtons.tsx";

const t = wordsIn("en", partyWords);

test("a number is called, and chatted with", async () => {
  const screen = await show(<PhoneButtons phone="600 123 456" country="ES" />);
  await expect.element(screen.getByRole("link", { name: t.call })).toHaveAttribute("href", "tel:600123456");
  await expect.element(screen.getByRole("link", { name: t.chat })).toBeVisible();
});

test("a website is opened, and one that is a profile says so", async () => {
  const screen = await show(<WebsiteButton website="robles.example" />);
  const page = screen.getByRole("link", { name: t.openWebsite });
  await expect.element(page).toHaveAttribute("href", "https://robles.example");
  await screen.rerender(<WebsiteButton website="linkedin.com/in/ana-ruiz" />);
  const profile = screen.getByRole("link", { name: t.openProfile });
  await expect.element(profile).toHaveAttribute("href", "https://www.linkedin.com/in/ana-ruiz");
  await expect.element(page).not.toBeInTheDocument();
});
