import type { CalendarDate } from "@trato/domain/dates.ts";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { DateField } from "./DateField.tsx";

const change = vi.fn<(day: CalendarDate | null) => void>();
const submit = vi.fn<(day: CalendarDate | null) => void>();
const changes = () => change.mock.calls.map(([day]) => day);

beforeEach(() => {
  change.mockClear();
  submit.mockClear();
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date("2026-11-23T10:00:00Z") });
});

function Day({ from }: { from: string | null }) {
  const [day, setDay] = useState(from as CalendarDate | null); // as the tests write it
  return (
    <form onSubmit={(event) => (event.preventDefault(), submit(day))}>
      <DateField aria-label="day" value={day} onChange={(next) => (setDay(next), change(next))} />
    </form>
  );
}

const field = (screen: Shown) => screen.getByLabelText("day", { exact: true });
const opened = (from: string | null = null, me = aMe()) => show(<Day from={from} />, { me });

async function typed(text: string, from: string | null = null, me = aMe()): Promise<Shown> {
  const screen = await opened(from, me);
  await field(screen).fill(text);
  await userEvent.tab();
  return screen;
}

describe("a day", () => {
  test.each([
    ["24/11/2026", "2026-11-24"],
    ["24/11", "2026-11-24"],
    ["2026-12-01", "2026-12-01"],
    ["+7", "2026-11-30"],
  ])("is understood as it is typed: %s", async (text, day) => {
    await typed(text);
    expect(changes()).toEqual([day]);
  });

  test("is understood in the reader's own word", async () => {
    await typed("mañana", null, aMe({ member: { language: "es" } }));
    expect(changes()).toEqual(["2026-11-24"]);
  });

  test("that is none goes back to what it was", async () => {
    const screen = await typed("someday", "2026-11-24");
    expect(changes()).toEqual([]);
    await expect.poll(() => field(screen).element().getAttribute("value") ?? "").not.toContain("someday");
  });

  test("may be taken away", async () => {
    await typed("", "2026-11-24");
    expect(changes()).toEqual([null]);
  });

  test("is not changed by going through the field", async () => {
    await opened("2026-11-24");
    await userEvent.tab();
    await userEvent.tab();
    expect(changes()).toEqual([]);
  });

  test("typed and sent with Enter is the one that goes", async () => {
    const screen = await opened("2026-11-24");
    await field(screen).fill("+7");
    await userEvent.keyboard("{Enter}");
    expect(submit).toHaveBeenCalledExactlyOnceWith("2026-11-30");
  });
});
