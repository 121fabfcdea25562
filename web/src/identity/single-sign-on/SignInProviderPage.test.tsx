import { SignInProvider } from "@trato/domain/identity/records.ts";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show, type Shown } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { providerWords } from "./provider-labels.ts";
import { SignInProviderPage } from "./SignInProviderPage.tsx";

const t = wordsIn("en", providerWords);
const { save } = wordsIn("en", settingsWords);

const provider = (given: Partial<SignInProvider> = {}): SignInProvider =>
  z.parse(SignInProvider, {
    isSet: true,
    label: "Norte",
    issuer: "https://id.example",
    clientId: "trato",
    domains: ["norte.example"],
    joinsAs: null,
    isEnough: false,
    allowsPasswords: true,
    triedAt: null,
    redirectUri: "https://trato.example/sign-in/back/norte",
    signInAddress: "https://trato.example/sign-in?next=/w/norte",
    version: 3,
    ...given,
  });
const shown = (given: Partial<SignInProvider> = {}) => {
  answering({
    "GET /me": aMe(),
    "GET /sign-in-provider": provider(given),
    "PATCH /sign-in-provider": provider({ ...given, version: 4 }),
  });
  return show(<SignInProviderPage />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name, exact: true });

test("a provider is set; its secret is sent once, and who joins is said", async () => {
  const screen = await shown({ isSet: false, label: "", issuer: "", clientId: "", domains: [], version: 1 });
  await expect.element(field(screen, t.redirectUri)).toHaveValue("https://trato.example/sign-in/back/norte");
  await field(screen, t.label).fill("Norte");
  await field(screen, t.issuer).fill("https://id.example");
  await field(screen, t.clientId).fill("trato");
  await screen.getByLabelText(t.clientSecret).fill("a secret");
  await screen.getByRole("button", { name: save }).click();
  await expect.poll(() => askedOf("PATCH /sign-in-provider")).toHaveLength(1);
  expect(askedOf("PATCH /sign-in-provider")).toMatchObject([
    { label: "Norte", issuer: "https://id.example", clientId: "trato", clientSecret: "a secret", joinsAs: null },
  ]);
});

test("members do not come in by it alone before somebody did", async () => {
  const screen = await shown();
  await expect.element(screen.getByRole("checkbox", { name: new RegExp(t.isOnlyWay) })).toBeDisabled();
});

test("they do once somebody did", async () => {
  const screen = await shown({ triedAt: "2026-11-29T08:00:00.000Z" as SignInProvider["triedAt"] });
  await screen.getByRole("checkbox", { name: new RegExp(t.isOnlyWay) }).click();
  await screen.getByRole("button", { name: save }).click();
  await expect.poll(() => askedOf("PATCH /sign-in-provider")).toMatchObject([{ allowsPasswords: false, version: 3 }]);
});
