import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { useForm } from "../ui/forms/form.ts";
import { activityWords } from "./labels.ts";
import { noMeeting } from "./MeetingFields.tsx";
import { NextStep, type NextValues } from "./NextStep.tsx";

const t = wordsIn("en", activityWords);
const next = {
  kind: "to_do",
  summary: "",
  dueOn: null,
  ...noMeeting,
  assignee: { id: anId<"members">(1), name: "Marta Gil" },
} as const;

function Step() {
  const form = useForm<NextValues>({ place: null, initial: { hasNext: false, next }, submit: async () => undefined });
  return <NextStep form={form} label="And then?" />;
}

test("what was typed about the next step is there again when one wants it after all", async () => {
  answering({ "GET /members": { items: [], nextCursor: null } });
  const screen = await show(<Step />);
  const wanted = screen.getByRole("checkbox", { name: "And then?" });
  await expect.element(screen.getByLabelText(t.summary)).not.toBeInTheDocument();
  await wanted.click();
  await screen.getByLabelText(t.summary).fill("Send the plan");
  await wanted.click();
  await expect.element(screen.getByLabelText(t.summary)).not.toBeInTheDocument();
  await wanted.click();
  await expect.element(screen.getByLabelText(t.summary)).toHaveValue("Send the plan");
});
