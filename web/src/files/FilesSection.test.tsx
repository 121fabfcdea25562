import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { aFile } from "../../test/files.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { answeringContents, sentContents } from "../../test/sent-contents.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FilesSection } from "./FilesSection.tsx";
import { fileWords } from "./labels.ts";
import { allSendings, stopSending } from "./sendings.ts";

const t = wordsIn("en", fileWords);
const holder = { kind: "sale" as const, id: anId(400) };

beforeEach(() => {
  vi.setSystemTime("2026-11-23T09:00:00Z"); // days of another year are written with it
  for (const { id } of allSendings()) stopSending(id);
});

test("an empty section says how large a file may be before one is chosen", async () => {
  const screen = await show(<FilesSection holder={holder} />);
  await expect.element(screen.getByText(t.empty("50 MB"))).toBeVisible();
});

test("what is chosen goes, stands below what is there, and is one of them when it has arrived", async () => {
  const files = [aFile()];
  answering({ "GET /sales/:saleId/files": () => ({ items: [...files] }) });
  answeringContents();
  const screen = await show(<FilesSection holder={holder} />);
  await expect.element(screen.getByRole("link", { name: "Wet boxes.jpg" })).toBeVisible();
  await userEvent.upload(screen.getByLabelText(t.add, { exact: true }).last(), new File(["bytes"], "2.jpg"));
  await expect.element(screen.getByLabelText(t.sending("2.jpg", "50 %"))).toBeVisible();
  expect(sentContents()).toHaveLength(1);
  await screen.getByRole("button", { name: t.stop("2.jpg") }).click();
  await expect.element(screen.getByText("2.jpg")).not.toBeInTheDocument();
});

test("whoever may only look sees what is there and how nothing is added", async () => {
  const me = aMe();
  const screen = await show(<FilesSection holder={holder} />, {
    me: { ...me, can: { ...me.can, "file.edit": false } },
  });
  await expect.element(screen.getByText(t.none)).toBeVisible();
  expect(screen.getByRole("button", { name: t.add }).query()).toBeNull();
});
