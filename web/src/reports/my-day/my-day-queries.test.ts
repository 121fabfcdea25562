import { beforeEach, describe, expect, test } from "vitest";
import { anActivity } from "../../../test/activities.ts";
import { anId } from "../../../test/ids.ts";
import { queryClient } from "../../platform/queries.ts";
import { type DayEntry, dayPages, showInDay } from "./my-day-queries.ts";

const entry = (number: number): DayEntry => ({
  ...anActivity({ id: anId(number) }),
  subjectTitle: `Deal ${number}`,
  isLead: false,
});
const mine = dayPages({});
const ids = () =>
  queryClient
    .getQueryData<{ pages: { items: DayEntry[] }[] }>(mine.queryKey)
    ?.pages.map(({ items }) => items.map(({ id }) => id));
const whole = [[anId(1), anId(2)], [anId(3)]];

beforeEach(() => {
  queryClient.clear();
  const pages = [[entry(1), entry(2)], [entry(3)]].map((items) => ({ items, nextCursor: null }));
  queryClient.setQueryData(mine.queryKey, { pages, pageParams: [null, "2"] });
});

describe("an activity of the day", () => {
  test("goes off the list, on whatever page of it, and comes back", () => {
    const takeBack = showInDay({})(anId(3), () => null);
    expect(ids()).toEqual([[anId(1), anId(2)], []]);
    takeBack();
    expect(ids()).toEqual(whole);
  });

  test("is changed where it stands, and still says what it is for", () => {
    showInDay({})(anId(2), (activity) => ({ ...activity, summary: "Call again" }));
    const [page] = queryClient.getQueryData<{ pages: { items: DayEntry[] }[] }>(mine.queryKey)?.pages ?? [];
    expect(page?.items[1]).toMatchObject({ summary: "Call again", subjectTitle: "Deal 2" });
    expect(ids()).toEqual(whole);
  });

  test("of somebody else's day leaves one's own as it is", () => {
    showInDay({ assigneeId: anId(5) })(anId(1), () => null);
    expect(ids()).toEqual(whole);
  });
});
