import { expect, test } from "vitest";
import { aFile } from "../../test/files.ts";
import { show } from "../../test/show.tsx";
import { FileLink } from "./FileLink.tsx";

test("a picture that the history names is shown in front of it", async () => {
  const screen = await show(<FileLink file={aFile()} />);
  await screen.getByRole("link", { name: "Wet boxes.jpg" }).click();
  await expect.element(screen.getByRole("dialog", { name: "Wet boxes.jpg" })).toBeVisible();
});
