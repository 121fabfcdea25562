import { expect, test } from "vitest";
import { anActivity } from "../../test/activities.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { guestAnswerWords } from "./labels.ts";
import { MeetingLine } from "./MeetingLine.tsx";

const answers = wordsIn("en", guestAnswerWords);
const guest = (email: string, answer: keyof typeof answers, name: string | null = null) => ({
  email,
  name,
  answer,
  answeredAt: null,
});

test("a meeting says from when to when, where, and who comes", async () => {
  const meeting = anActivity({
    kind: "meeting",
    startsAt: "2026-11-24T09:00:00.000Z",
    plannedMinutes: 90,
    place: "Hall 2",
    guests: [guest("eva@puerto.example", "accepted", "Eva"), guest("leo@puerto.example", "declined")],
  });
  const screen = await show(<MeetingLine activity={meeting} />);
  await expect.element(screen.getByText(/\d+:00–\d+:30/)).toBeVisible();
  await expect.element(screen.getByText("Hall 2")).toBeVisible();
  await expect.element(screen.getByTitle(`eva@puerto.example: ${answers.accepted}`)).toHaveTextContent("Eva");
  await expect
    .element(screen.getByTitle(`leo@puerto.example: ${answers.declined}`))
    .toHaveTextContent("leo@puerto.example");
});

test("one for the whole day says nothing of an hour", async () => {
  const screen = await show(<MeetingLine activity={anActivity({ kind: "meeting" })} />);
  await expect.element(screen.getByText(/\d:/)).not.toBeInTheDocument();
});
