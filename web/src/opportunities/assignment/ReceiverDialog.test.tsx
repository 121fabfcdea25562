import { beforeEach, expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { receiverWords } from "./assignment-labels.ts";
import type { LeadReceiver } from "./queries.ts";
import { ReceiverDialog } from "./ReceiverDialog.tsx";
import { WorkingHours } from "./WorkingHours.tsx";

const t = wordsIn("en", receiverWords);
const luis: LeadReceiver = {
  memberId: anId<"members">(5),
  name: "Luis Pardo",
  perDay: 3,
  perMonth: null,
  givenToday: 3,
  givenThisMonth: 12,
  languages: [],
  hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "14:00" }],
  absences: [],
  version: 2,
};
const close = vi.fn<() => void>();

beforeEach(() => {
  close.mockClear();
  answering({ "GET /me": aMe(), "PATCH /lead-receivers/:memberId": { ...luis, version: 3 } });
});

test("it is said how many, in which languages, when they work and when they are away", async () => {
  const screen = await show(<ReceiverDialog receiver={luis} onClose={close} />);
  await screen.getByRole("textbox", { name: t.perDay }).fill("8");
  await screen.getByRole("checkbox", { name: "English" }).click();
  await screen.getByRole("button", { name: "Friday" }).click();
  await screen.getByRole("button", { name: t.addHours }).click();
  await screen.getByRole("button", { name: t.addAbsence }).click();
  await screen.getByRole("textbox", { name: t.firstDay }).fill("24/12/2026");
  await screen.getByRole("button", { name: t.save }).click();
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf("PATCH /lead-receivers/:memberId")).toEqual([
    {
      memberId: luis.memberId,
      version: 2,
      perDay: 8,
      languages: ["en"],
      hours: [
        { days: [1, 2, 3, 4], from: "09:00", to: "14:00" },
        { days: [1, 2, 3, 4], from: "16:00", to: "19:00" },
      ],
      absences: [{ from: "2026-12-24", to: "2026-12-24", note: "" }],
    },
  ]);
});

test("hours without a day are told before anything is sent", async () => {
  const monday = { ...luis, hours: [{ days: [1], from: "09:00", to: "14:00" }] };
  const screen = await show(<ReceiverDialog receiver={monday} onClose={close} />);
  await screen.getByRole("button", { name: "Monday" }).click();
  await screen.getByRole("button", { name: t.save }).click();
  await expect.element(screen.getByText(t.daysMissing)).toBeVisible();
  expect(askedOf("PATCH /lead-receivers/:memberId")).toEqual([]);
});

test("work that ends at midnight ends with the day", async () => {
  const changed = vi.fn<(span: unknown) => void>();
  const span = { days: [1], from: "18:00", to: "23:00" };
  const screen = await show(
    <WorkingHours span={span} onChange={changed} onRemove={vi.fn<() => void>()} error={undefined} />,
  );
  await screen.getByLabelText(t.toTime).fill("00:00");
  expect(changed).toHaveBeenLastCalledWith({ ...span, to: "24:00" });
});
