import { PlanActivity as PlanInput } from "@trato/domain/activities/inputs.ts";
import { beforeEach, expect, test } from "vitest";
import { anActivity } from "../../test/activities.ts";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { activityKindWords, activityWords } from "./labels.ts";
import { PlanActivity } from "./PlanActivity.tsx";

const t = wordsIn("en", activityWords);
const kinds = wordsIn("en", activityKindWords);
const plan = "POST /contacts/:contactId/activities";
const contactId = anId(400);

beforeEach(() => answering({ [plan]: anActivity(), "GET /members": { items: [], nextCursor: null } }));

/** A meeting is being planned. */
async function opened(email: string | null = "eva@puerto.example", me = aMe()): Promise<Shown> {
  const screen = await show(<PlanActivity subject={{ kind: "contact", id: contactId }} email={email} />, { me });
  await screen.getByRole("button", { name: kinds.meeting }).click();
  await screen.getByLabelText(t.summary).fill("Show the samples");
  return screen;
}
const send = (screen: Shown) => screen.getByRole("button", { name: t.plan, exact: true }).click();

test("a meeting begins with an hour, and whoever the record is with is invited by one click", async () => {
  const screen = await opened();
  await expect.element(screen.getByLabelText(t.at)).toHaveTextContent("10:00");
  await screen.getByRole("button", { name: t.invite("eva@puerto.example") }).click();
  await expect.element(screen.getByLabelText(t.guests)).toHaveValue("eva@puerto.example");
  await expect.element(screen.getByRole("button", { name: t.invite("eva@puerto.example") })).not.toBeInTheDocument();
  await screen.getByLabelText(t.place).fill(" Hall 2 ");
  await send(screen);
  await expect
    .poll(() => askedOf(plan))
    .toMatchObject([
      { kind: "meeting", plannedMinutes: 60, place: "Hall 2", guests: [{ email: "eva@puerto.example" }] },
    ]);
  const [asked] = askedOf(plan) as { startsAt: string }[]; // one was asked
  expect(PlanInput.safeParse(asked).success).toBe(true);
  expect(Date.parse(asked?.startsAt ?? "")).not.toBeNaN();
});

test("where no mail can leave, that is said to whoever invites", async () => {
  const screen = await opened("eva@puerto.example", aMe({ isMailSet: false }));
  await expect.element(screen.getByText(t.guestsWait)).not.toBeInTheDocument();
  await screen.getByRole("button", { name: t.invite("eva@puerto.example") }).click();
  await expect.element(screen.getByText(t.guestsWait)).toBeVisible();
});

test("without an hour it is for the whole day", async () => {
  const screen = await opened();
  await screen.getByLabelText(t.at).click();
  await screen.getByRole("option", { name: t.allDay }).click();
  await send(screen);
  await expect.poll(() => askedOf(plan)).toMatchObject([{ startsAt: null, plannedMinutes: null, guests: [] }]);
});

test("what is no address is said at the guests, and nothing is sent", async () => {
  const screen = await opened(null);
  await screen.getByLabelText(t.guests).fill("eva@puerto.example, the boss");
  await send(screen);
  await expect.element(screen.getByText(t.guestsWrong)).toBeVisible();
  expect(askedOf(plan)).toEqual([]);
});
