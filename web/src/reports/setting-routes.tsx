import { kindsHaving } from "@trato/domain/kinds.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as z from "zod/mini";
import { settingsRoute } from "../app/roots.tsx";
import { searchOf } from "../platform/search.ts";
import { times } from "./diary-queries.ts";

export const reportSettings = {
  settingsDiary: createRoute({
    getParentRoute: () => settingsRoute,
    path: "diary",
    validateSearch: searchOf({ memberId: z.string(), kind: z.enum(kindsHaving("isTold")), when: z.enum(times) }),
    component: lazyRouteComponent(() => import("./DiaryPage.tsx"), "DiaryPage"),
  }),
};
