import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aContact } from "../../../test/contacts.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { CreditProperty } from "./CreditProperty.tsx";
import { creditWords } from "./credit-labels.ts";

const t = wordsIn("en", creditWords);
const keep = vi.fn<(limit: string | null) => void>();
const property = (given: Parameters<typeof aContact>[0], maySet = true) => {
  keep.mockClear();
  const me = aMe({ can: { "credit.set": maySet } });
  const credit = { limit: "5000", used: "5200.00", left: "-200.00", currency: "EUR" };
  answering({
    "GET /me": me,
    "GET /contacts/:contactId/credit": { holder: { id: anId(401), name: "Café" }, ...credit },
  });
  return show(<CreditProperty contact={aContact(given)} keep={keep} isLocked={false} />, { me });
};

test("who may set it writes it, and sees what is used and left of it", async () => {
  const screen = await property({ creditLimit: "5000" });
  await expect.element(screen.getByText(t.used("€5,200.00", "-€200.00"))).toBeVisible();
  const field = screen.getByRole("textbox", { name: t.creditLimit });
  await field.fill("6,500.5");
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => keep.mock.calls).toEqual([["6500.5"]]);
});

test("others read it", async () => {
  const screen = await property({ creditLimit: "5000" }, false);
  await expect.element(screen.getByRole("textbox", { name: t.creditLimit })).toBeDisabled();
});

test.each([
  ["where there is none, for who may not set one", { creditLimit: null }, false],
  ["of people of a company, who share its limit", { company: { id: anId(402), name: "Norte" } }, true],
] as const)("there is nothing %s", async (_, given, maySet) => {
  const screen = await property(given, maySet);
  await expect.element(screen.getByRole("textbox", { name: t.creditLimit })).not.toBeInTheDocument();
  expect(askedOf("GET /contacts/:contactId/credit")).toEqual([]);
});
