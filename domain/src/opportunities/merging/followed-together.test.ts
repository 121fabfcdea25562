import { expect, test } from "vitest";
import type { CalendarDate, Moment } from "../../dates.ts";
import { followedTogether } from "./followed-together.ts";

const followed = (firstContactAt: string | null, lastActivityOn: string) => ({
  firstContactAt: firstContactAt as Moment | null,
  lastActivityOn: lastActivityOn as CalendarDate,
});

test("the first contact and the last activity of any of them", () => {
  const some = [
    followed(null, "2026-11-03"),
    followed("2026-11-05T10:00:00.000Z", "2026-11-20"),
    followed("2026-11-04T10:00:00.000Z", "2026-11-10"),
  ];
  expect(followedTogether(some)).toEqual(followed("2026-11-04T10:00:00.000Z", "2026-11-20"));
  expect(followedTogether(some.slice(0, 1))).toEqual(followed(null, "2026-11-03"));
});
