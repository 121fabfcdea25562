import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { type Shown, show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { activityWords } from "./labels.ts";
import { MentionTextarea } from "./MentionTextarea.tsx";

const t = wordsIn("en", activityWords);
const field = (screen: Shown) => screen.getByRole("textbox", { name: "Note" });
const options = (screen: Shown) =>
  screen
    .getByRole("option")
    .elements()
    .map(({ textContent }) => textContent);
const reader = (number: number, name: string, isReached = true) => ({
  id: anId<"members">(number),
  name,
  as: name,
  isReached,
});

function Note() {
  const [text, setText] = useState("");
  const subject = { kind: "opportunity" as const, id: anId(300) };
  return <MentionTextarea subject={subject} aria-label="Note" value={text} onChange={setText} />;
}

beforeEach(() =>
  answering({
    "GET /opportunities/:opportunityId/readers": {
      items: [reader(1, "Ana Robles"), reader(2, "Andrés Gil", false), reader(3, "Anabel Paz"), reader(4, "Luis Mar")],
    },
  }),
);

test("an @ offers who reaches the record, and Enter writes the name of the one that is marked", async () => {
  const screen = await show(<Note />);
  await userEvent.type(field(screen), "Ask @an");
  await expect.element(screen.getByRole("listbox", { name: t.mention })).toBeVisible();
  expect(options(screen).map((text) => text?.includes(t.doesNotSeeIt))).toEqual([false, false, true]);
  await userEvent.keyboard("{ArrowDown}{Enter}today");
  await expect.element(field(screen)).toHaveValue("Ask @Anabel Paz today");
  expect(screen.getByRole("option").elements()).toEqual([]);
});

test("Escape leaves it as typed, and Enter begins a line again", async () => {
  const screen = await show(<Note />);
  await userEvent.type(field(screen), "@lu");
  await expect.element(screen.getByRole("option")).toBeVisible();
  await userEvent.keyboard("{Escape}{Enter}x");
  await expect.element(field(screen)).toHaveValue("@lu\nx");
});

test("a click chooses too; whoever does not see the record is not chosen, and where he is written it says so", async () => {
  const screen = await show(<Note />);
  await userEvent.type(field(screen), "@lu");
  await screen.getByRole("option").click();
  await expect.element(field(screen)).toHaveValue("@Luis Mar ");
  await expect.element(field(screen)).toHaveFocus();
  await userEvent.keyboard("@Andr");
  await expect.element(screen.getByRole("option")).toBeVisible();
  await userEvent.keyboard("{Enter}és Gil");
  await expect.element(field(screen)).toHaveValue("@Luis Mar @Andrés Gil");
  await expect.element(screen.getByText(t.willNotBeTold(["Andrés Gil"]))).toBeVisible();
});
