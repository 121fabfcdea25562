import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { someTerms } from "../../../test/offers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { termWords } from "./term-labels.ts";
import { TermsDialog } from "./TermsDialog.tsx";

const t = wordsIn("en", termWords);
const whole = () => ({
  lines: [{ value: "percent" as const, amount: "100", delayKind: "days_after" as const, days: 30 }],
});
const dialog = (terms: ReturnType<typeof someTerms>) => {
  answering({ "GET /me": aMe(), "GET /payment-terms": { items: [] } });
  return show(<TermsDialog terms={terms} onClose={() => undefined} />);
};

test("less for who pays early is offered with one part, shown with the example, and saved", async () => {
  answering({ "PATCH /payment-terms/:paymentTermsId": someTerms({ ...whole(), version: 2 }) });
  const screen = await dialog(someTerms(whole()));
  await screen.getByRole("checkbox", { name: t.early, exact: false }).click();
  await expect.element(screen.getByText("€980.00")).toBeVisible();
  await screen.getByRole("textbox", { name: t.earlyPercentage }).fill("3.5");
  await expect.element(screen.getByText("€965.00")).toBeVisible();
  await screen.getByRole("button", { name: t.save }).click();
  const earlyDiscount = { percentage: "3.5", days: 10, computation: "included" };
  await expect
    .poll(() => askedOf("PATCH /payment-terms/:paymentTermsId"))
    .toEqual([{ paymentTermsId: someTerms().id, earlyDiscount, version: 1 }]);
});

test("with several parts it is not offered", async () => {
  const screen = await dialog(someTerms());
  await expect.element(screen.getByText("€500.00").first()).toBeVisible();
  expect(screen.getByRole("checkbox", { name: t.early, exact: false }).elements()).toEqual([]);
});
