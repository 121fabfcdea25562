import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../../test/answers.ts";
import { aMe } from "../../../../test/identity.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { signingSettingsWords } from "./signing-settings-labels.ts";
import { SigningSettingsPage } from "./SigningSettingsPage.tsx";

const s = wordsIn("en", signingSettingsWords);
const me = aMe({ can: { ...aMe().can, "workspace.edit": true } });
const settings = { countersigns: true, stampUrl: null, certificate: null, version: 2 };

test("an administrator brings a certificate of the company's own, and goes back to Trato's", async () => {
  const own = {
    holder: "Norte, S.L.",
    fingerprint: "ab".repeat(32),
    since: "2026-11-30T10:00:00Z",
    isOwn: true,
    until: "2028-11-30T10:00:00Z",
  };
  const brought = { ...settings, certificate: own };
  answering({
    "GET /me": me,
    "GET /signing-settings": brought,
    "POST /signing-key": brought,
    "DELETE /signing-key": settings,
  });
  const screen = await show(<SigningSettingsPage />, { me });
  await expect.element(screen.getByText(/Your own; it holds until/)).toBeVisible();
  await screen.getByRole("button", { name: s.bringKey }).click();
  const dialog = screen.getByRole("dialog");
  await expect.element(dialog.getByRole("button", { name: s.bring, exact: true })).toBeDisabled();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  await userEvent.upload(input!, new File(["key"], "norte.p12")); // it is there
  await expect.element(dialog.getByRole("button", { name: "norte.p12" })).toBeVisible();
  await dialog.getByLabelText(s.keyPassword).fill("secret");
  await dialog.getByRole("button", { name: s.bring, exact: true }).click();
  await expect.poll(() => askedOf("POST /signing-key")).toEqual([{ file: btoa("key"), password: "secret" }]);
  await screen.getByRole("button", { name: s.giveUpKey }).click();
  await expect.poll(() => askedOf("DELETE /signing-key")).toEqual([{}]);
});
