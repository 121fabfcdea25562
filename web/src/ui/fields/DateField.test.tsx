import type { CalendarDate } from "@trato/domain/dates.ts";
import { useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../labels.ts";
import { DateField } from "./DateField.tsx";

const t = wordsIn("en", uiWords);
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
    ["+3d", "2026-11-26"],
    ["viernes", "2026-11-27"],
    ["next monday", "2026-11-30"],
    ["15/3", "2026-03-15"],
    ["15 de junio de 2027", "2027-06-15"],
  ])("is understood as it is typed: %s", async (text, day) => {
    await typed(text);
    expect(changes()).toEqual([day]);
  });

  test.each([
    ["3/5", "en", "2026-03-05"],
    ["24/11/2026", "en", "2026-11-24"],
    ["3/5", "es", "2026-05-03"],
  ] as const)(
    "of a company in the United States names the month first in English alone: %s, %s",
    async (text, language, day) => {
      await typed(text, null, aMe({ member: { language }, workspace: { country: "US" } }));
      expect(changes()).toEqual([day]);
    },
  );

  test("is understood in the reader's own word", async () => {
    await typed("mañana", null, aMe({ member: { language: "es" } }));
    expect(changes()).toEqual(["2026-11-24"]);
  });

  test("is shown with its day of the week while one types", async () => {
    const screen = await opened();
    await field(screen).fill("viernes");
    await expect.element(screen.getByText("Fri, 27 Nov 2026")).toBeVisible();
    await userEvent.tab();
    await expect.element(field(screen)).toHaveValue("27 Nov 2026");
    expect(screen.getByText("Fri, 27 Nov 2026").elements()).toHaveLength(0);
  });

  test("that is none stays to be mended: it is never the old one that goes", async () => {
    const screen = await typed("someday", "2026-11-24");
    await expect.element(field(screen)).toHaveValue("someday");
    await expect.element(field(screen)).toHaveAttribute("aria-invalid", "true");
    await expect.element(screen.getByRole("alert")).toHaveTextContent(t.noDay);
    await field(screen).fill("+1");
    await userEvent.tab();
    expect(changes()).toEqual(["2026-11-24"]);
    expect(screen.getByRole("alert").elements()).toHaveLength(0);
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
