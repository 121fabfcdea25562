import { expect, test } from "vitest";
import { aRun } from "../../../test/agents.ts";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { agentWords } from "../labels.ts";
import { RunCard } from "./run-columns.tsx";

const t = wordsIn("en", agentWords);
const undoneAt = "2026-11-23T09:00:00Z";

test.each([
  [{}, t.standing],
  [{ undoneAt }, t.undone],
  [{ undoneAt, kept: 1 }, t.inPart],
])("a run with %o is said to be: %s", async (given, state) => {
  answering({ "GET /me": aMe() });
  const screen = await show(<RunCard run={aRun(given)} />);
  await expect.element(screen.getByText(state, { exact: true })).toBeVisible();
  await expect.element(screen.getByText("Tidy up the fair")).toBeVisible();
});
