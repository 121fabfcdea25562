import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { aFile } from "../../test/files.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { fileWords } from "./labels.ts";
import { RenameFile } from "./RenameFile.tsx";

const t = wordsIn("en", fileWords);

test("a file is called something else", async () => {
  answering({ "PATCH /files/:fileId": aFile({ name: "Boxes.jpg", version: 2 }) });
  const onClose = vi.fn<() => void>();
  const screen = await show(<RenameFile file={aFile()} onClose={onClose} />);
  await screen.getByLabelText(t.name).fill("Boxes.jpg");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(() => onClose.mock.calls).toHaveLength(1);
  expect(askedOf("PATCH /files/:fileId")).toEqual([{ fileId: anId(800), version: 1, name: "Boxes.jpg" }]);
});

test("why it keeps its name is said in the dialog, which stays", async () => {
  answering({ "PATCH /files/:fileId": refused("file.removed", { detail: "This file was removed." }) });
  const onClose = vi.fn<() => void>();
  const screen = await show(<RenameFile file={aFile()} onClose={onClose} />);
  await screen.getByLabelText(t.name).fill("Boxes.jpg");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText("This file was removed.")).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
});
