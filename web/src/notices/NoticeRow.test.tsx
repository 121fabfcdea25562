import { expect, test } from "vitest";
import { aNotice } from "../../test/notices.ts";
import { show } from "../../test/show.tsx";
import { NoticeRow } from "./NoticeRow.tsx";

test("a notice says who did what to which record, what was asked, and that it is new", async () => {
  const screen = await show(<NoticeRow notice={aNotice(2, { kind: "asked", text: "When will it come?" })} />);
  await expect.element(screen.getByText("Eva 2 asks about S00002")).toBeVisible();
  await expect.element(screen.getByText("When will it come?")).toBeVisible();
  await expect.element(screen.getByText("New:")).toBeInTheDocument();
});

test("one that was read says how many records were meant, and no longer that it is new", async () => {
  const many = { kind: "assigned" as const, records: 3, readAt: "2026-11-23T12:00:00Z" };
  const screen = await show(<NoticeRow notice={aNotice(1, many)} />);
  await expect.element(screen.getByText("Eva 1 assigned you S00001 and 2 more")).toBeVisible();
  await expect.element(screen.getByText("New:")).not.toBeInTheDocument();
});
