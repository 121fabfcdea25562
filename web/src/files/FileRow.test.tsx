import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aFile } from "../../test/files.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FileRow } from "./FileRow.tsx";
import { fileWords } from "./labels.ts";

const t = wordsIn("en", fileWords);
const onOpen = vi.fn<() => void>();
beforeEach(() => void vi.setSystemTime("2026-11-23T09:00:00Z")); // days of another year are written with it

test("a picture is opened by its name, in front of the page or in a tab of its own", async () => {
  const screen = await show(<FileRow file={aFile()} onOpen={onOpen} />);
  await expect.element(screen.getByText("1 MB · Luis Pardo · 23 Nov")).toBeVisible();
  const link = screen.getByRole("link", { name: "Wet boxes.jpg" });
  await expect.element(link).toHaveAttribute("target", "_blank");
  await expect.element(link).toHaveAttribute("href", `/api/files/${anId(800)}?workspace=robles`);
  await link.click();
  expect(onOpen).toHaveBeenCalledOnce();
});

test("what a browser might run is only saved", async () => {
  const screen = await show(
    <FileRow file={aFile({ name: "page.exe", mediaType: "application/octet-stream" })} onOpen={onOpen} />,
  );
  const link = screen.getByRole("link", { name: "page.exe" });
  await expect.element(link).toHaveAttribute("download", "page.exe");
  await screen.getByRole("button", { name: t.actions("page.exe") }).click();
  await expect.element(screen.getByRole("menuitem", { name: t.download })).toBeVisible();
  expect(screen.getByRole("menuitem", { name: t.inTab }).query()).toBeNull();
});

test("somebody else's file cannot be removed where one may not", async () => {
  const screen = await show(<FileRow file={aFile({ mayRemove: false })} onOpen={onOpen} />);
  await screen.getByRole("button", { name: t.actions("Wet boxes.jpg") }).click();
  await expect.element(screen.getByRole("menuitem", { name: t.rename })).toBeVisible();
  expect(screen.getByRole("menuitem", { name: t.remove }).query()).toBeNull();
});

test("a removed file comes back by its undo", async () => {
  answering({ "DELETE /files/:fileId": aFile(), "POST /files/:fileId/restore": aFile() });
  const screen = await show(<FileRow file={aFile()} onOpen={onOpen} />);
  await screen.getByRole("button", { name: t.actions("Wet boxes.jpg") }).click();
  await screen.getByRole("menuitem", { name: t.remove }).click();
  await expect.element(screen.getByText(t.removed("Wet boxes.jpg"))).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => askedOf("POST /files/:fileId/restore")).toEqual([{ fileId: anId(800) }]);
});

test("a file of a product goes along with quotations, and no longer by its undo", async () => {
  const file = aFile({ subjectKind: "product" });
  answering({ "POST /files/:fileId/datasheet": ({ isDatasheet }) => ({ ...file, isDatasheet }) });
  const screen = await show(<FileRow file={file} onOpen={onOpen} />);
  await screen.getByRole("button", { name: t.actions("Wet boxes.jpg") }).click();
  await screen.getByRole("menuitem", { name: t.makeDatasheet }).click();
  await expect.element(screen.getByText(t.isDatasheet("Wet boxes.jpg"))).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect
    .poll(() => askedOf("POST /files/:fileId/datasheet").map(({ isDatasheet }) => isDatasheet))
    .toEqual([true, false]);
});

test("only what hangs on a product can be a datasheet, and its row says so", async () => {
  const screen = await show(<FileRow file={aFile({ isDatasheet: true })} onOpen={onOpen} />);
  await expect.element(screen.getByText(t.datasheet, { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: t.actions("Wet boxes.jpg") }).click();
  await expect.element(screen.getByRole("menuitem", { name: t.download })).toBeVisible();
  expect(screen.getByRole("menuitem", { name: t.leaveDatasheet }).query()).toBeNull();
});
