import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { someTerms } from "../../../test/offers.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import type { Terms } from "../queries.ts";
import { termWords } from "./term-labels.ts";
import { TermsDialog } from "./TermsDialog.tsx";

const t = wordsIn("en", termWords);
const close = vi.fn<() => void>();
const dialog = (terms: Terms | null) => {
  close.mockClear();
  answering({ "GET /me": aMe(), "GET /payment-terms": { items: [] } });
  return show(<TermsDialog terms={terms} onClose={close} />);
};
const part = (screen: Shown, number: number) => screen.getByRole("group", { name: t.part(number) });
const share = (screen: Shown, number: number) => part(screen, number).getByRole("textbox", { name: t.share });

test("new ones begin with everything in thirty days", async () => {
  answering({ "POST /payment-terms": someTerms({ name: "30 days" }) });
  const screen = await dialog(null);
  await screen.getByRole("textbox", { name: t.name }).fill("30 days");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("heading", { name: t.created("30 days") })).toBeVisible();
  expect(askedOf("POST /payment-terms")).toEqual([
    {
      name: "30 days",
      isDefault: false,
      lines: [{ value: "percent", amount: "100", delayKind: "days_after", days: 30 }],
    },
  ]);
  expect(close).toHaveBeenCalledOnce();
});

test("shows what an order would owe and when, reckoned as orders do", async () => {
  const screen = await dialog(someTerms());
  await expect.element(screen.getByText("€500.00").first()).toBeVisible();
  await screen.getByRole("textbox", { name: t.example }).fill("99.99");
  await expect.element(screen.getByText("€50.00")).toBeVisible();
  await expect.element(screen.getByText("€49.99")).toBeVisible();
});

test("the only part cannot be taken away; of two, either can", async () => {
  const screen = await dialog(someTerms());
  await screen.getByRole("button", { name: t.removePart(1) }).click();
  await expect.element(part(screen, 1).getByRole("textbox", { name: t.days })).toHaveValue("30");
  expect(screen.getByRole("button", { name: t.removePart(1) }).elements()).toHaveLength(0);
});

test("a part more takes what is left", async () => {
  const screen = await dialog(
    someTerms({ lines: [{ value: "percent", amount: "30", delayKind: "days_after", days: 0 }] }),
  );
  await screen.getByRole("button", { name: t.addPart }).click();
  await expect.element(share(screen, 2)).toHaveValue("70");
});

test("parts that do not make a whole are explained while one types, and nothing is saved", async () => {
  const screen = await dialog(someTerms());
  await share(screen, 1).fill("60");
  await expect.element(screen.getByText(/100/).first()).toBeVisible();
  expect(screen.getByText("€600.00").elements()).toHaveLength(0);
});

test("a share left empty is said at its field", async () => {
  const screen = await dialog(someTerms());
  await share(screen, 2).fill("");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(share(screen, 2)).toHaveAttribute("aria-invalid", "true");
  expect(askedOf("PATCH /payment-terms/:paymentTermsId")).toEqual([]);
});

test("sends only what changed", async () => {
  answering({ "PATCH /payment-terms/:paymentTermsId": someTerms({ name: "Halves", version: 2 }) });
  const screen = await dialog(someTerms());
  await screen.getByRole("textbox", { name: t.name }).fill("Halves");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => askedOf("PATCH /payment-terms/:paymentTermsId"))
    .toEqual([{ paymentTermsId: someTerms().id, name: "Halves", version: 1 }]);
});
