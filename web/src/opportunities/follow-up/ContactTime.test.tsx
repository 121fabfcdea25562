import { useState } from "react";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ContactTime } from "./ContactTime.tsx";
import { followUpSettingWords } from "./follow-up-labels.ts";

const t = wordsIn("en", followUpSettingWords);

function Chosen() {
  const [minutes, setMinutes] = useState<number | null>(120);
  return (
    <>
      <ContactTime label={t.all} minutes={minutes} onChange={setMinutes} error={undefined} />
      <output aria-label="kept">{String(minutes)}</output>
    </>
  );
}

test("a time is typed in hours or in minutes: another unit keeps the number", async () => {
  answering({ "GET /me": aMe() });
  const screen = await show(<Chosen />);
  await expect.element(screen.getByRole("textbox", { name: t.all })).toHaveValue("2");
  await screen.getByRole("combobox", { name: t.unit }).click();
  await screen.getByRole("option", { name: t.minutes }).click();
  await expect.element(screen.getByRole("textbox", { name: t.all })).toHaveValue("2");
  await screen.getByRole("textbox", { name: t.all }).fill("45");
  await expect.element(screen.getByLabelText("kept")).toHaveTextContent("45");
});
