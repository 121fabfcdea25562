import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { queryClient } from "../../platform/queries.ts";
import { wordsIn } from "../../platform/words.ts";
import { accountWords } from "../labels.ts";
import { DenySignIn } from "./DenySignIn.tsx";
import { signInWords } from "./sign-in-labels.ts";
import { type SignIn, signInsQuery } from "./sign-ins.ts";

const t = wordsIn("en", signInWords);
const deny = "POST /auth/deny-sign-in";
const signIn: SignIn = {
  id: "abroad",
  createdAt: "2026-11-20T08:00:00.000Z",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
  ipAddress: "203.0.113.7",
  isNewDevice: true,
  deniedAt: null,
  way: "password",
  isThisOne: false,
  place: "elsewhere",
};

test("who says that it was somebody else signs the others out, and chooses a new password", async () => {
  const asked: unknown[] = [];
  answering({
    "GET /auth/list-sign-ins": [signIn],
    [deny]: (input: unknown) => void asked.push(input),
    "POST /auth/change-password": {},
  });
  await queryClient.prefetchQuery(signInsQuery);
  let isClosed = false;
  const screen = await show(<DenySignIn signIn={signIn} onClose={() => (isClosed = true)} />);
  await expect.element(screen.getByText(/^Firefox on Linux, 20 Nov/)).toBeVisible();
  expect(asked).toEqual([]);
  await screen.getByRole("button", { name: t.signOthersOut }).click();
  await expect.element(screen.getByRole("dialog", { name: t.choosePassword })).toBeVisible();
  expect(asked).toEqual([{ signInId: "abroad" }]);
  expect(queryClient.getQueryState(signInsQuery.queryKey)?.isInvalidated).toBe(true);

  const words = wordsIn("en", accountWords);
  await screen.getByLabelText(words.currentPassword).fill("the old one");
  await screen.getByLabelText(words.newPassword).fill("a wholly new one");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => isClosed).toBe(true);
});

test("what could not be done is said in its place", async () => {
  answering({ [deny]: refused("broken", { status: 500, detail: "Not now" }) });
  const screen = await show(<DenySignIn signIn={signIn} onClose={() => undefined} />);
  await screen.getByRole("button", { name: t.signOthersOut }).click();
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Not now");
});
