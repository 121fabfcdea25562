import { MailSettings } from "@trato/domain/messaging/records.ts";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { settingsWords } from "../ui/settings/labels.ts";
import { MailSettingsPage } from "./MailSettingsPage.tsx";
import { mailWords } from "./mail-labels.ts";

const t = wordsIn("en", mailWords);
const { save } = wordsIn("en", settingsWords);

const settings = (given: Partial<MailSettings> = {}): MailSettings =>
  z.parse(MailSettings, {
    host: "smtp.norte.example",
    port: 587,
    security: "starttls",
    userName: "ventas",
    hasPassword: true,
    sender: "Norte <ventas@norte.example>",
    membersSend: false,
    replyAddress: null,
    isByEnvironment: false,
    version: 3,
    ...given,
  });
const shown = (given: Partial<MailSettings> = {}) => {
  answering({
    "GET /me": aMe(),
    "GET /mail-settings": settings(given),
    "PATCH /mail-settings": settings({ ...given, version: 4 }),
  });
  return show(<MailSettingsPage />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });
const saved = async (screen: Shown) => screen.getByRole("button", { name: save }).click();

test("a server is set with its sign-in; what was typed as password is sent once, and nothing else that was not changed is lost", async () => {
  const screen = await shown({ host: null, userName: null, hasPassword: false, sender: null });
  await field(screen, t.host).fill("smtp.norte.example");
  await field(screen, t.userName).fill("ventas");
  await screen.getByLabelText(t.password).fill("correcta");
  await field(screen, t.sender).fill("Norte <ventas@norte.example>");
  await saved(screen);
  await expect.poll(() => askedOf("PATCH /mail-settings")).toHaveLength(1);
  expect(askedOf("PATCH /mail-settings")).toMatchObject([
    { host: "smtp.norte.example", port: 587, userName: "ventas", password: "correcta", security: "starttls" },
  ]);
});

test("a sender that is none is told at its field, and nothing is sent", async () => {
  const screen = await shown();
  await field(screen, t.sender).fill("Norte <ventas>");
  await saved(screen);
  await expect.element(field(screen, t.sender)).toHaveAccessibleDescription(t.senderWrong);
  expect(askedOf("PATCH /mail-settings")).toEqual([]);
});

test("what the environment sets is shown and cannot be changed here, but for the members' addresses", async () => {
  const screen = await shown({ isByEnvironment: true });
  await expect.element(screen.getByText(t.byEnvironment)).toBeVisible();
  await expect.element(field(screen, t.host)).toBeDisabled();
  await expect.element(field(screen, t.sender)).toBeDisabled();
  await screen.getByRole("checkbox", { name: new RegExp(t.membersSend) }).click();
  await saved(screen);
  await expect
    .poll(() => askedOf("PATCH /mail-settings"))
    .toEqual([{ membersSend: true, replyAddress: null, version: 3 }]);
});

test("answers are asked to an address that takes additions; one that does not is told at its field", async () => {
  const screen = await shown();
  await field(screen, t.replyAddress).fill("ventas+a@norte.example");
  await saved(screen);
  await expect.element(field(screen, t.replyAddress)).toHaveAccessibleDescription(t.replyAddressWrong);
  await field(screen, t.replyAddress).fill("ventas@norte.example");
  await saved(screen);
  await expect.poll(() => askedOf("PATCH /mail-settings")).toMatchObject([{ replyAddress: "ventas@norte.example" }]);
});
