import { expect, test } from "vitest";
import { answering, refused } from "../../test/answers.ts";
import { stayingHere } from "../../test/leaving.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { entryWords } from "./labels.ts";
import { SignInBackPage } from "./SignInBackPage.tsx";

const t = wordsIn("en", entryWords);
const back = "POST /auth/sign-in/provider/back";
const opened = () => show(<SignInBackPage />, { page: "/sign-in/back/$slug", at: "/sign-in/back/robles?code=abc" });

test.each([
  ["/w/robles/leads", "/w/robles/leads"],
  ["//evil.example", "/"],
])("who comes back from the provider goes on, from %s to %s", async (next, address) => {
  answering({ [back]: { next } });
  const left = stayingHere();
  await opened();
  await expect.poll(() => left).toEqual([address]);
});

test("who switched on a code types it", async () => {
  answering({ [back]: { next: "/w/robles", secondFactor: true } });
  const screen = await opened();
  await expect.element(screen.getByRole("textbox", { name: t.code })).toBeVisible();
});

test("whose e-mail an account has already is led to sign in as ever, and to connect it", async () => {
  answering({ [back]: refused("provider.prove", { detail: "An account has it." }) });
  const screen = await opened();
  await expect.element(screen.getByText("An account has it.")).toBeVisible();
  await screen.getByRole("link", { name: t.backToSignIn }).click();
  expect(screen.address()).toBe("/sign-in?next=%2Fw%2Frobles%2Fsettings%2Faccount");
});

test("who that is at the provider is read before it is connected", async () => {
  answering({ [back]: { connects: { person: "eva@id.example", account: "ana@robles.example" } } });
  const left = stayingHere();
  const screen = await opened();
  await expect.element(screen.getByText(t.connectText("eva@id.example", "ana@robles.example"))).toBeVisible();
  expect(left).toEqual([]);
  answering({ "POST /auth/provider/connect": null });
  await screen.getByRole("button", { name: t.connect }).click();
  await expect.poll(() => left).toEqual(["/w/robles/settings/account"]);
});
