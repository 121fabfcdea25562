import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aSignature } from "../../../test/signatures.ts";
import { wordsIn } from "../../platform/words.ts";
import { Countersign } from "./Countersign.tsx";
import { SigningSettingsPage } from "./settings/SigningSettingsPage.tsx";
import { signingSettingsWords } from "./settings/signing-settings-labels.ts";
import { signatureWords } from "./signature-labels.ts";

const t = wordsIn("en", signatureWords);
const s = wordsIn("en", signingSettingsWords);
const whoMay = (edits: boolean) => aMe({ can: { ...aMe().can, "workspace.edit": edits } });
const settings = { countersigns: true, stampUrl: null, certificate: null, version: 2 };

test("somebody signs for the company by one press, where it wants that", async () => {
  answering({ "GET /signing-settings": settings, "POST /sales/:saleId/countersign": { items: [aSignature()] } });
  const screen = await show(<Countersign saleId={anId(1)} signatureId={anId(700)} />);
  await screen.getByRole("button", { name: t.countersign }).click();
  await expect
    .poll(() => askedOf("POST /sales/:saleId/countersign"))
    .toEqual([{ saleId: anId(1), signatureId: anId(700) }]);
});

test("who may not change the company's settings reads them", async () => {
  const certificate = {
    holder: "Norte, S.L.",
    fingerprint: "ab".repeat(32),
    since: "2026-11-30T10:00:00Z",
    isOwn: false,
    until: "2046-11-30T10:00:00Z",
  };
  answering({ "GET /signing-settings": { ...settings, certificate } });
  const screen = await show(<SigningSettingsPage />, { me: whoMay(false) });
  await expect.element(screen.getByRole("textbox", { name: s.stampUrl })).toBeDisabled();
  await expect.element(screen.getByText(/Names Norte, S\.L\./)).toBeVisible();
});

test("time stamps are asked for where an administrator says", async () => {
  const saved = { ...settings, version: 3 };
  answering({ "GET /me": whoMay(true), "GET /signing-settings": settings, "PATCH /signing-settings": saved });
  const screen = await show(<SigningSettingsPage />, { me: whoMay(true) });
  await screen.getByRole("textbox", { name: s.stampUrl }).fill("https://tsa.example");
  await userEvent.keyboard("{Enter}");
  await expect
    .poll(() => askedOf("PATCH /signing-settings"))
    .toEqual([{ stampUrl: "https://tsa.example", version: 2 }]);
});
