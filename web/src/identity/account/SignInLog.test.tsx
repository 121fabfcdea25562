import { beforeEach, expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { signInWords } from "./sign-in-labels.ts";
import { SignInLog } from "./SignInLog.tsx";
import type { SignIn } from "./sign-ins.ts";

const t = wordsIn("en", signInWords);
const signIn = (id: string, given: Partial<SignIn> = {}): SignIn => ({
  id,
  createdAt: "2026-11-20T08:00:00.000Z",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
  ipAddress: "203.0.113.7",
  isNewDevice: false,
  deniedAt: null,
  way: "password",
  isThisOne: false,
  place: "elsewhere",
  ...given,
});
const own = signIn("own", { isThisOne: true, isNewDevice: true, place: "here" });
const abroad = signIn("abroad", { isNewDevice: true, way: "passkey" });
const denied = signIn("denied", { deniedAt: "2026-11-21T08:00:00.000Z" });
const old = ["a", "b", "c"].map((id) => signIn(id, { ipAddress: null }));

beforeEach(() => answering({ "GET /auth/list-sign-ins": [own, abroad, denied, ...old] }));

test("each tells its device, moment and place, and what is odd about it; five stand there first", async () => {
  const screen = await show(<SignInLog />);
  const rows = screen.getByRole("listitem");
  await expect.poll(() => rows.elements().length).toBe(5);
  const texts = rows.elements().map((row) => row.textContent ?? "");
  expect(texts[0]).toContain(t.here("203.0.113.7"));
  expect(texts[0]).toContain(t.thisDevice);
  expect(texts[1]).toContain("Firefox on Linux");
  expect(texts[1]).toContain(t.newDevice);
  expect(texts[1]).toContain(t.byPasskey);
  expect(texts[0]).not.toContain(t.byPasskey);
  expect(texts[2]).toContain(t.denied);
  expect(screen.getByRole("button", { name: /^It was not me/ }).elements()).toHaveLength(3);
  await screen.getByRole("button", { name: t.showAll }).click();
  await expect.poll(() => rows.elements().length).toBe(6);
});

test("of each but one's own one may say that it was somebody else", async () => {
  const screen = await show(<SignInLog />);
  await screen
    .getByRole("button", { name: /^It was not me: Firefox on Linux/ })
    .first()
    .click();
  await expect.element(screen.getByRole("dialog", { name: t.notMe })).toBeVisible();
});
