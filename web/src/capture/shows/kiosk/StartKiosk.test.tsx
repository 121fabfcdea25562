import { expect, onTestFinished, test, vi } from "vitest";
import { show } from "../../../../test/show.tsx";
import { aTradeShow } from "../../../../test/trade-shows.ts";
import { wordsIn } from "../../../platform/words.ts";
import { leaveFullScreen } from "./fill-screen.ts";
import { kioskWords } from "./kiosk-labels.ts";
import { endKiosk, kioskLock } from "./kiosk-lock.ts";
import { StartKiosk } from "./StartKiosk.tsx";

const t = wordsIn("en", kioskWords);

test("begins with a code of some digits, which is kept nowhere as it is, and fills the screen", async () => {
  onTestFinished(() => (endKiosk(), vi.restoreAllMocks(), leaveFullScreen()));
  vi.spyOn(document, "fullscreenElement", "get").mockReturnValue(null); // a test before may have filled it
  const asked = vi.spyOn(document.documentElement, "requestFullscreen").mockResolvedValue();
  const screen = await show(<StartKiosk tradeShow={aTradeShow()} onClose={() => undefined} />);
  await expect.element(screen.getByText(t.noConsent)).toBeVisible();
  await screen.getByLabelText(t.code).fill("25");
  await screen.getByRole("button", { name: t.begin }).click();
  await expect.element(screen.getByText(t.codeShape)).toBeVisible();
  expect(kioskLock()).toBeNull();
  await screen.getByLabelText(t.code).fill("2580");
  await screen.getByRole("button", { name: t.begin }).click();
  await expect.poll(kioskLock).toMatchObject({ slug: "robles", tradeShow: { name: "Hábitat" } });
  expect(JSON.stringify(kioskLock())).not.toContain('"2580"');
  expect(asked).toHaveBeenCalledOnce();
});
