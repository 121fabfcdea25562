import { afterEach, expect, test, vi } from "vitest";
import type { ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { userEvent } from "vitest/browser";
import { cameraBefore } from "../../../../test/camera.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { ScanCode } from "./ScanCode.tsx";
import { scanWords } from "./scan-labels.ts";

const t = wordsIn("en", scanWords);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const scanning = async () => {
  const told = vi.fn<(contact: ReadContact) => void>();
  const closed = vi.fn<() => void>();
  const chosen = vi.fn<(files: readonly File[]) => void>();
  const screen = await show(<ScanCode onContact={told} onPhoto={chosen} onClose={closed} />);
  return { told, closed, chosen, screen };
};

test("a code of nobody says so; one of somebody is told, once, and the camera at the back let go of", async () => {
  const { track, asked, lay } = cameraBefore("WIFI:S:guest;;");
  const vibrate = vi.spyOn(navigator, "vibrate").mockReturnValue(true);
  const { told, closed, screen } = await scanning();
  await expect.element(screen.getByText(t.nobody)).toBeVisible();
  expect([told.mock.calls.length, closed.mock.calls.length]).toEqual([0, 0]);
  lay("MECARD:N:Ruiz,Ana;TEL:600123456;;");
  await expect.poll(() => told.mock.calls).toHaveLength(1);
  expect(told.mock.calls[0]?.[0].fields).toContainEqual(expect.objectContaining({ value: "Ana Ruiz" }));
  await expect.element(screen.getByRole("heading", { name: t.found("Ana Ruiz") })).toBeVisible();
  expect([closed.mock.calls.length, vibrate.mock.calls.length]).toEqual([1, 1]);
  expect(asked.mock.calls[0]).toMatchObject([{ video: { facingMode: { ideal: "environment" } }, audio: false }]);
  await screen.unmount();
  expect(track.readyState).toBe("ended");
});

test.each([
  ["NotAllowedError", t.refused],
  ["NotFoundError", t.missing],
])("where there is no camera for it (%s) that is said, with the way out", async (name, said) => {
  vi.spyOn(navigator.mediaDevices, "getUserMedia").mockRejectedValue(new DOMException("", name));
  const { chosen, closed, screen } = await scanning();
  await expect.element(screen.getByText(said)).toBeVisible();
  await userEvent.upload(screen.getByLabelText(t.photoInstead).last(), new File(["x"], "code.jpg"));
  expect(chosen.mock.calls[0]?.[0].map((file) => file.name)).toEqual(["code.jpg"]);
  expect(closed).toHaveBeenCalled();
});
