import { useState } from "react";
import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { receiverWords } from "./assignment-labels.ts";
import { HoursField } from "./HoursField.tsx";
import type { ReceiverValues } from "./receiver-values.ts";

const t = wordsIn("en", receiverWords);

function Hours() {
  const [hours, setHours] = useState<ReceiverValues["hours"]>([]);
  return <HoursField label={t.hours} hint={t.hoursHint} hours={hours} onChange={setHours} errorOf={() => undefined} />;
}

test("hours are added and taken away; where there are none that is said", async () => {
  answering({ "GET /me": aMe() });
  const screen = await show(<Hours />);
  await expect.element(screen.getByText(t.hoursHint)).toBeVisible();
  await screen.getByRole("button", { name: t.addHours }).click();
  await expect.element(screen.getByLabelText(t.fromTime)).toHaveValue("09:00");
  await screen.getByRole("button", { name: t.removeHours }).click();
  await expect.element(screen.getByText(t.hoursHint)).toBeVisible();
});
