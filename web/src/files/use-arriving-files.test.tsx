import { expect, test, vi } from "vitest";
import { show } from "../../test/show.tsx";
import { useArrivingFiles } from "./use-arriving-files.ts";

type Take = (files: File[]) => void;

function Page({ isTaking, take }: { isTaking: boolean; take: Take }) {
  return <output>{useArrivingFiles(isTaking, take) ? "over" : "not over"}</output>;
}

const photo = new File(["bytes"], "Boxes.jpg", { type: "image/jpeg" });

/** What a browser carries when somebody drops or pastes; only it can make one with files in it. */
function arriving(kind: "dragover" | "drop" | "paste", types: string[], files: File[]): Event {
  const event = new Event(kind, { cancelable: true });
  Object.defineProperty(event, kind === "paste" ? "clipboardData" : "dataTransfer", { value: { types, files } });
  dispatchEvent(event);
  return event;
}

test.each(["drop", "paste"] as const)("files that come by a %s are taken", async (kind) => {
  const take = vi.fn<Take>();
  await show(<Page isTaking take={take} />);
  const event = arriving(kind, ["Files"], [photo]);
  expect([take.mock.calls, event.defaultPrevented]).toEqual([[[[photo]]], true]);
});

test("files over the page are seen, until they are dropped", async () => {
  const screen = await show(<Page isTaking take={() => undefined} />);
  arriving("dragover", ["Files"], []);
  await expect.element(screen.getByText("over", { exact: true })).toBeVisible();
  arriving("drop", ["Files"], [photo]);
  await expect.element(screen.getByText("not over")).toBeVisible();
});

test("a text is pasted where it was meant to", async () => {
  const take = vi.fn<Take>();
  await show(<Page isTaking take={take} />);
  expect(arriving("paste", ["text/plain"], []).defaultPrevented).toBe(false);
  expect(take).not.toHaveBeenCalled();
});

test("nothing is taken from somebody who may not add files", async () => {
  const take = vi.fn<Take>();
  await show(<Page isTaking={false} take={take} />);
  expect(arriving("drop", ["Files"], [photo]).defaultPrevented).toBe(false);
  expect(take).not.toHaveBeenCalled();
});
