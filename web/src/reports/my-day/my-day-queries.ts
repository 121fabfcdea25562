import type { InfiniteData } from "@tanstack/react-query";
import type { InputOf } from "../../platform/api.ts";
import { patch } from "../../platform/commands.ts";
import { type ItemOf, type Page, reading, readingPages } from "../../platform/queries.ts";
import type { ShowActivity } from "../../activities/use-activity-moves.ts";

export type DayEntry = ItemOf<"GET /my-day">;
type Asked = Pick<InputOf<"GET /my-day">, "assigneeId">;

const follows = { activity: "any", opportunity: "any" };

/** What is still to be done, the most urgent first. */
export const dayPages = (asked: Asked) => readingPages("GET /my-day", { ...asked, limit: 80 }, follows);

/** How much of it is overdue and due today. */
export const dayCounts = (asked: Asked) => reading("GET /my-day", { ...asked, limit: 1 }, { activity: "any" });

/** Changes an activity in the list that is on screen; returns what puts it back. */
export const showInDay =
  (asked: Asked): ShowActivity =>
  (id, change) =>
    patch<InfiniteData<Page<DayEntry>>>(dayPages(asked), (former) => ({
      ...former,
      pages: former.pages.map((page) => ({
        ...page,
        items: page.items.flatMap((entry) => {
          if (entry.id !== id) return entry;
          const changed = change(entry);
          return changed ? { ...entry, ...changed } : [];
        }),
      })),
    }));
