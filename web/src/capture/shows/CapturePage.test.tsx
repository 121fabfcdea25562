import { beforeEach, expect, test, vi } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { aTradeShow } from "../../../test/trade-shows.ts";
import { queryClient } from "../../platform/queries.ts";
import { knownAt } from "../../platform/store/known.ts";
import { wordsIn } from "../../platform/words.ts";
import { CapturePage } from "./CapturePage.tsx";
import { enterCapture, leadToCapture } from "./enter-capture.ts";
import { captureScreenWords } from "./screen/capture-labels.ts";

const t = wordsIn("en", captureScreenWords);
beforeEach(() => history.replaceState(null, "", "/capture/robles")); // as whoever captures: within a workspace, who is unknown leaves the page

const cut = () => Promise.reject(new TypeError("no network"));

test("is a program of its own, with its name in the reader's language", async () => {
  answering({ "GET /me": aMe(), "GET /trade-shows": { items: [aTradeShow()] } });
  const screen = await show(<CapturePage />, { page: "/capture/$slug", at: "/capture/robles" });
  await screen.getByRole("button", { name: "Hábitat", exact: false }).click();
  await expect.element(screen.getByRole("textbox", { name: t.contactName })).toBeVisible();
  expect(document.querySelector("link[rel=manifest]")?.getAttribute("href")).toBe("/capture-en.webmanifest");
});

test("starts without a network with what was known when there was one, and lets in nobody who is refused", async () => {
  answering({ "GET /me": aMe(), "GET /trade-shows": { items: [aTradeShow()] } });
  await enterCapture("robles", "/capture/robles");
  expect(knownAt("robles")).toMatchObject({ tradeShows: { items: [{ id: anId(700) }] } });
  queryClient.clear();
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await enterCapture("robles", "/capture/robles");
  expect(queryClient.getQueryData(["GET /trade-shows", {}])).toMatchObject({ items: [{ name: "Hábitat" }] });
  vi.restoreAllMocks();
  queryClient.clear();
  answering({ "GET /me": cut });
  await enterCapture("robles", "/capture/robles");
  queryClient.clear();
  answering({ "GET /me": refused("session.missing", { status: 401 }) });
  await expect(enterCapture("robles", "/capture/robles")).rejects.toMatchObject({
    options: { href: "/sign-in?next=%2Fcapture%2Frobles" },
  });
});

test("the short address leads to where one captured before, else to one's own workspace", async () => {
  answering({ "GET /me": aMe(), "GET /trade-shows": { items: [] } });
  await expect(leadToCapture()).rejects.toMatchObject({ options: { href: "/capture/robles" } });
  answering({ "GET /me": refused("session.missing", { status: 401 }) });
  await expect(leadToCapture()).rejects.toMatchObject({ options: { href: "/sign-in?next=%2Fcapture" } });
});
