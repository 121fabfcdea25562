import { beforeEach, expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { allUnsent, giveUpUnsent, keepUnsent, keepUnsentOf, unsentPlaces } from "../platform/store/unsent.ts";
import { hold } from "../platform/store/held-places.ts";
import { wordsIn } from "../platform/words.ts";
import { appWords } from "./labels.ts";
import { UnsentList } from "./UnsentList.tsx";
import { UnsentSign } from "./UnsentSign.tsx";

const t = wordsIn("en", appWords);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  keepUnsentOf("w", "m");
  giveUpUnsent();
  document.title = "Lola Rey · Trato";
});

/** Typed, and not sent for as long as a save never takes. */
async function waiting(...places: string[]) {
  for (const place of places) keepUnsent(place, { value: `words of ${place}`, over: "old" });
  await vi.advanceTimersByTimeAsync(4_000);
  return show(<UnsentSign />);
}

test("says nothing as long as nothing waits, nor while one types", async () => {
  const screen = await waiting();
  keepUnsent("contact 1 email", { value: "ana@", over: "" });
  await vi.advanceTimersByTimeAsync(2_100);
  expect(screen.getByRole("button").elements()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_100);
  await expect.element(screen.getByRole("button", { name: t.unsentSign(1) })).toBeVisible();
  keepUnsent("contact 1 email", null);
  await vi.advanceTimersByTimeAsync(2_100);
  await expect.poll(() => screen.getByRole("button").elements()).toEqual([]);
});

test("shows what waits, by its page and its words, with the way there", async () => {
  const screen = await waiting("contact 1 email");
  await screen.getByRole("button", { name: t.unsentSign(1) }).click();
  await expect.element(screen.getByText("words of contact 1 email", { exact: false })).toBeVisible();
  const way = screen.getByRole("link", { name: "Lola Rey" });
  await expect.element(way).toHaveAttribute("href", location.pathname + location.search);
});

test("gives up on its own page what no field there shows, as of a dialog that was closed", async () => {
  keepUnsent("new lead", { title: "Half" });
  const unsent = allUnsent().map((each) => ({ ...each, at: "/w/robles/here" }));
  const letGo = hold("new lead");
  const open = await show(<UnsentList unsent={unsent} onClose={() => undefined} />);
  await expect.element(open.getByText(t.unsentOnPage)).toBeVisible();
  await open.unmount();
  letGo();
  const closed = await show(<UnsentList unsent={unsent} onClose={() => undefined} />);
  await closed.getByRole("button", { name: t.giveUpOf("Lola Rey") }).click();
  expect(unsentPlaces()).toEqual([]);
});

test("gives up one of several, and keeps the others", async () => {
  await waiting("contact 1 email", "note contact 2");
  const screen = await show(<UnsentList unsent={allUnsent()} onClose={() => undefined} />);
  await screen
    .getByRole("button", { name: t.giveUpOf("Lola Rey") })
    .first()
    .click();
  expect(unsentPlaces()).toHaveLength(1);
  await expect.poll(() => screen.getByRole("listitem").elements()).toHaveLength(1);
});
