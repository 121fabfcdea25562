import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { anId } from "../../test/ids.ts";
import { aNotice } from "../../test/notices.ts";
import { show } from "../../test/show.tsx";
import { NoticeList } from "./NoticeList.tsx";

const notices = [aNotice(2), aNotice(1, { record: { kind: "setting", id: anId(3), name: "Taxes" } })];
const opened = async () => {
  const onRead = vi.fn<(notice: (typeof notices)[number]) => void>();
  const more = { hasNextPage: false, isFetchingNextPage: false, fetchNextPage: vi.fn<() => void>() };
  const screen = await show(<NoticeList notices={notices} onRead={onRead} {...more} />);
  await expect.element(screen.getByRole("grid")).toBeVisible();
  return { screen, onRead };
};

test("pressing one leads to its record, and has read it", async () => {
  const { screen, onRead } = await opened();
  await screen.getByRole("link", { name: "Eva 2", exact: false }).click();
  await expect.poll(() => screen.address()).toBe(`/w/robles/sales/${anId(102)}`);
  expect(onRead).toHaveBeenCalledWith(notices[0]);
});

test("one whose record has no page is read, and one stays where one is", async () => {
  const { screen, onRead } = await opened();
  const before = screen.address();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  await expect.poll(() => onRead.mock.calls).toEqual([[notices[1]]]);
  expect(screen.address()).toBe(before);
});
