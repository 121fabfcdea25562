import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "../app/roots.tsx";
import { needing } from "../platform/queries.ts";
import { choicesQuery } from "./queries.ts";

export const noticeSettings = {
  settingsNotices: createRoute({
    getParentRoute: () => settingsRoute,
    path: "notices",
    loader: () => needing(choicesQuery),
    component: lazyRouteComponent(() => import("./NoticeChoicesPage.tsx"), "NoticeChoicesPage"),
  }),
};
