import * as z from "zod/mini";
import { expect, test } from "vitest";
import { answering, refused } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { entryWords } from "./labels.ts";
import { NotMePage } from "./NotMePage.tsx";

const t = wordsIn("en", entryWords);
const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
const told = { createdAt: "2026-11-28T22:15:00.000Z", userAgent, ipAddress: "203.0.113.7" };
const deny = "POST /auth/deny-told-sign-in";

const opened = () =>
  show(<NotMePage />, { page: "/not-me", at: "/not-me?token=abc", search: searchOf({ token: z.string() }) });

test("whoever did not sign in says so, and is led to a new password; looking alone changes nothing", async () => {
  const asked: unknown[] = [];
  answering({
    "POST /auth/told-sign-in": told,
    [deny]: (input: unknown) => {
      asked.push(input);
      return { address: "/reset-password?token=xyz" };
    },
  });
  const screen = await opened();
  await expect.element(screen.getByText(/Firefox on Linux, address 203/)).toBeVisible();
  expect(asked).toEqual([]);
  await screen.getByRole("button", { name: t.notMe }).click();
  await expect.poll(screen.address).toBe("/reset-password?token=xyz");
  expect(asked).toEqual([{ token: "abc" }]);
});

test("whoever comes too late reads so, and asks for a link", async () => {
  answering({ "POST /auth/told-sign-in": refused("link.invalid", { status: 400, detail: "No longer valid." }) });
  const screen = await opened();
  await expect.element(screen.getByText("No longer valid.")).toBeVisible();
  await screen.getByRole("link", { name: t.otherLink }).click();
  expect(screen.address()).toBe("/forgot-password");
});
