import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { BackupCodes } from "./BackupCodes.tsx";
import { secondFactorWords } from "./second-factor-labels.ts";

const t = wordsIn("en", secondFactorWords);

test("all codes are read, copied a line each, and put away", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const close = vi.fn<() => void>();
  const screen = await show(<BackupCodes codes={["AAAAA-22222", "BBBBB-33333"]} onClose={close} />);
  await expect.element(screen.getByText("AAAAA-22222")).toBeVisible();
  await screen.getByRole("button", { name: t.copy }).click();
  expect(write).toHaveBeenCalledWith("AAAAA-22222\nBBBBB-33333");
  expect(close).not.toHaveBeenCalled();
  await screen.getByRole("button", { name: t.done, exact: true }).click();
  expect(close).toHaveBeenCalledOnce();
});
