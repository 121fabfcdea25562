import { expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { useAction } from "../platform/actions.ts";
import { wordsIn } from "../platform/words.ts";
import { partyWords } from "./property-labels.ts";
import { PhoneButtons, WebsiteButton } from "./ReachButtons.tsx";

const t = wordsIn("en", partyWords);

test("a number is called, and chatted with", async () => {
  const screen = await show(<PhoneButtons phone="600 123 456" country="ES" />);
  await expect.element(screen.getByRole("link", { name: t.call })).toHaveAttribute("href", "tel:600123456");
  await expect.element(screen.getByRole("link", { name: t.chat })).toBeVisible();
});

test("to dial opens the call log of the page", async () => {
  const opened = vi.fn<() => void>();
  const Page = () => {
    useAction({ id: "compose call", label: "Call", run: opened });
    return <PhoneButtons phone="600 123 456" country="ES" />;
  };
  const screen = await show(<Page />);
  const dial = screen.getByRole("link", { name: t.call });
  dial.element().addEventListener("click", (event) => event.preventDefault()); // nothing here can dial
  await dial.click();
  expect(opened).toHaveBeenCalledOnce();
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
