import { expect, test } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aMessage } from "../../test/messages.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { mailWords } from "./mail-labels.ts";
import { TryMail } from "./TryMail.tsx";

const t = wordsIn("en", mailWords);

test.each([
  ["failed", "The mail server does not take this user and password (535 no)."],
  ["sent", t.trialSent],
  ["leaving", t.trialLeaving],
] as const)("a test mail that is %s says so here", async (state, text) => {
  const screen = await show(<TryMail isSet isChanged={false} />);
  answering({
    "POST /mail-settings/try": { messageId: anId(300) },
    "GET /messages/:messageId": aMessage({ state, lastError: state === "failed" ? text : null }),
  });
  await screen.getByRole("button", { name: /Send a test mail/ }).click();
  await expect.element(screen.getByText(text)).toBeVisible();
});
