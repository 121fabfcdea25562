import { beforeEach, describe, expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { stayingHere } from "../../../test/leaving.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { accountWords } from "../labels.ts";
import { SessionList } from "./SessionList.tsx";

const t = wordsIn("en", accountWords);
const chrome = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36";
const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) CriOS/131.0 Mobile/15E148 Safari/604.1";
const session = (id: string, userAgent: string | null, createdAt: string) => ({
  id,
  userAgent,
  createdAt,
  isThisOne: id === "here",
});
const here = session("here", chrome, "2026-11-20T08:00:00.000Z");
const onPhone = session("phone", phone, "2026-11-21T08:00:00.000Z");
const unknown = session("old", null, "2026-11-01T08:00:00.000Z");

let ended: unknown[] = [];
const ends = (input: unknown) => void ended.push(input);

beforeEach(() => {
  ended = [];
  answering({
    "GET /auth/list-sessions": () => [here, onPhone, unknown],
    "POST /auth/revoke-session": ends,
    "POST /auth/revoke-other-sessions": ends,
    "POST /auth/revoke-sessions": ends,
  });
});

const rows = async () => {
  const screen = await show(<SessionList />);
  await expect.poll(() => screen.getByRole("listitem").elements().length).toBeGreaterThan(1);
  return screen;
};

describe("where one is signed in", () => {
  test("this device stands first, then the newest", async () => {
    const screen = await rows();
    const texts = screen
      .getByRole("listitem")
      .elements()
      .map((row) => row.textContent ?? "");
    expect(texts[0]).toContain("Chrome on Windows");
    expect(texts[0]).toContain(t.thisDevice);
    expect(texts[1]).toContain("Chrome on iPhone");
    expect(texts[2]).toContain("Unknown device");
  });

  test("this device cannot be signed out from here alone", async () => {
    const screen = await rows();
    expect(screen.getByRole("button", { name: t.endSessionOf("Chrome on Windows") }).elements()).toEqual([]);
  });

  test("another one is ended, and the list says so", async () => {
    const screen = await rows();
    answering({ "GET /auth/list-sessions": [here, unknown] });
    await screen.getByRole("button", { name: t.endSessionOf("Chrome on iPhone") }).click();
    await expect.element(screen.getByRole("heading", { name: t.sessionEnded })).toBeVisible();
    expect(ended).toEqual([{ sessionId: "phone" }]);
    await expect.poll(() => screen.getByText("Chrome on iPhone").elements()).toEqual([]);
  });

  test("the others are ended at once", async () => {
    const screen = await rows();
    answering({ "GET /auth/list-sessions": [here] });
    await screen.getByRole("button", { name: t.endOtherSessions }).click();
    await expect.element(screen.getByRole("heading", { name: t.othersEnded })).toBeVisible();
    await expect.poll(() => screen.getByRole("button", { name: t.endOtherSessions }).elements()).toEqual([]);
  });

  test("all are ended, and one signs in again", async () => {
    const left = stayingHere();
    const screen = await rows();
    await screen.getByRole("button", { name: t.endAll }).click();
    await expect.poll(() => left).toEqual(["/sign-in"]);
  });

  test("one hears what could not be ended, and stays", async () => {
    const left = stayingHere();
    answering({ "POST /auth/revoke-sessions": refused("broken", { status: 500, detail: "Not now" }) });
    const screen = await rows();
    await screen.getByRole("button", { name: t.endAll }).click();
    await expect.element(screen.getByRole("heading", { name: "Not now" })).toBeVisible();
    expect(left).toEqual([]);
  });
});

test("what could not be read is said in its place", async () => {
  answering({ "GET /auth/list-sessions": refused("no", { status: 403, detail: "Sign in again" }) });
  const screen = await show(<SessionList />);
  await expect.element(screen.getByText("Sign in again")).toBeVisible();
});
