import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aCardProvider, somePaymentSettings } from "../../../test/payments.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { askWords, paymentSettingWords } from "./payment-labels.ts";
import { PaymentSettingsPage } from "./PaymentSettingsPage.tsx";

const t = { ...wordsIn("en", paymentSettingWords), ...wordsIn("en", askWords) };
const { save } = wordsIn("en", settingsWords);
const shown = (mayEdit: boolean) => {
  const settings = somePaymentSettings({ account: "ES91 2100 0418 4502 0005 1332" });
  const me = aMe({ can: { "payment.configure": mayEdit } });
  answering({
    "GET /me": me,
    "GET /payment-settings": settings,
    "GET /card-provider": aCardProvider(),
    "PATCH /payment-settings": somePaymentSettings({ asked: { kind: "whole" }, version: 2 }),
  });
  return show(<PaymentSettingsPage />, { me });
};

test("what new quotations ask for is chosen and saved", async () => {
  const screen = await shown(true);
  await expect.element(screen.getByText(t.toAccount("ES91 2100 0418 4502 0005 1332"))).toBeVisible();
  await screen.getByRole("combobox", { name: t.asked }).click();
  await screen.getByRole("option", { name: t.whole }).click();
  await screen.getByRole("button", { name: save }).first().click();
  await expect.poll(() => askedOf("PATCH /payment-settings")).toEqual([{ asked: { kind: "whole" }, version: 1 }]);
});

test("others read it", async () => {
  const screen = await shown(false);
  await expect.element(screen.getByText(t.transfers)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: save })).not.toBeInTheDocument();
});
