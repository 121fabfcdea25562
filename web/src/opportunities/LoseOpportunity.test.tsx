import { expect, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { LoseOpportunity } from "./LoseOpportunity.tsx";
import { moveWords } from "./move-labels.ts";

const t = wordsIn("en", moveWords);

test.each([
  ["what is open of it stays where nobody says otherwise", false, {}],
  ["what is open of it is cancelled where one says so", true, { closesOpen: true }],
])("%s", async (_, isAsked, said) => {
  const lose = vi.fn<(loss: object) => Promise<void>>(() => Promise.resolve());
  answering({ "GET /lost-reasons": { items: [] } });
  const screen = await show(<LoseOpportunity opportunityId={anId(100)} onLose={lose} onClose={() => undefined} />);
  if (isAsked) await screen.getByRole("checkbox").click();
  await screen.getByRole("button", { name: t.markLost }).click();
  await expect.poll(() => lose.mock.calls).toEqual([[{ reasonId: null, ...said }]]);
});
