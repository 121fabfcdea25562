import { CalendarFeed } from "@trato/domain/activities/feed/records.ts";
import * as z from "zod/mini";
import { route } from "../../platform/routes.ts";
import { endCalendarFeed, getCalendarFeed, makeCalendarFeed } from "./calendar-feed.ts";

const Nothing = z.object({});

export const calendarFeedRoutes = {
  "GET /me/calendar-feed": route({
    may: "activity.read",
    summary: "Whether one's meetings can be read under a private address",
    input: Nothing,
    output: CalendarFeed,
    example: {},
    run: getCalendarFeed,
  }),
  "POST /me/calendar-feed": route({
    may: "activity.read",
    summary: "Make a private address of one's meetings for a calendar program, shown this once; the one before ends",
    input: Nothing,
    output: CalendarFeed,
    example: {},
    isShownOnce: true,
    run: makeCalendarFeed,
  }),
  "DELETE /me/calendar-feed": route({
    may: "activity.read",
    summary: "End the private address of one's meetings",
    input: Nothing,
    output: CalendarFeed,
    example: {},
    run: endCalendarFeed,
  }),
};
