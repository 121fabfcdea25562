import type { CalendarDate } from "@trato/domain/dates.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { NextActivity } from "./NextActivity.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T10:00:00Z") });
});

const day = (text: string) => text as CalendarDate; // written as one

test.each([
  ["en", "call", "2026-11-23", "Call · today", "lucide-clock"],
  ["en", "to_do", "2026-11-24", "To-do · tomorrow", "lucide-check"],
  ["en", "meeting", "2026-11-22", "Meeting · yesterday", "lucide-clock-alert"],
  ["en", "email", "2026-11-18", "E-mail · 5 days ago", "lucide-clock-alert"],
  ["es", "call", "2026-11-23", "Llamada · hoy", "lucide-clock"],
  ["es", "meeting", "2026-11-24", "Reunión · mañana", "lucide-check"],
] as const)("in %s a %s due on %s reads %j, with the sign of its urgency", async (language, kind, on, text, sign) => {
  const activity = { kind, on: day(on), summary: "Ask" };
  const screen = await show(<NextActivity activity={activity} />, { me: aMe({ member: { language } }) });
  await expect.element(screen.getByText(text)).toBeVisible();
  expect([...(screen.container.querySelector("svg")?.classList ?? [])]).toContain(sign);
});

test.each([
  ["en", "No activity"],
  ["es", "Sin actividad"],
] as const)("in %s it says where nothing is planned: %j", async (language, text) => {
  const screen = await show(<NextActivity activity={null} />, { me: aMe({ member: { language } }) });
  await expect.element(screen.getByText(text)).toBeVisible();
});

test("the day is the workspace's, not the browser's", async () => {
  vi.setSystemTime(new Date("2026-11-23T23:30:00Z"));
  const activity = { kind: "call", on: day("2026-11-24"), summary: "Ask" } as const;
  const madrid = await show(<NextActivity activity={activity} />);
  await expect.element(madrid.getByText("Call · today")).toBeVisible();
  await madrid.unmount();
  const lima = await show(<NextActivity activity={activity} />, {
    me: aMe({ workspace: { timeZone: "America/Lima" } }),
  });
  await expect.element(lima.getByText("Call · tomorrow")).toBeVisible();
});
