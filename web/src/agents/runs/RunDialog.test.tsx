import { expect, test } from "vitest";
import { aRun, aStep } from "../../../test/agents.ts";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { agentWords } from "../labels.ts";
import { RunDialog } from "./RunDialog.tsx";
import { RunSteps } from "./RunSteps.tsx";

const t = wordsIn("en", agentWords);
const undo = "POST /agent-runs/:agentRunId/undo";
const undone = aRun({
  undoneAt: "2026-11-23T09:00:00Z",
  undoneBy: "Luis Pardo",
  kept: 2,
  done: [
    aStep({ outcome: "partly", reason: "Somebody has changed it since.", keptFields: ["title"] }),
    aStep({ id: anId(1202), event: "message.written", outcome: "kept", reason: "It has left." }),
  ],
});

/** What an entry of the history names by its id. */
const named = ["members", "teams", "payment-terms", "fiscal-positions", "stages", "lost-reasons"];
const around = () =>
  answering({
    "GET /me": aMe(),
    ...Object.fromEntries(named.map((path) => [`GET /${path}`, { items: [], nextCursor: null }])),
  });

test("a run is taken back in one step, and says how much stays", async () => {
  around();
  answering({
    "GET /agent-runs/:agentRunId": aRun(),
    [undo]: () => {
      answering({ "GET /agent-runs/:agentRunId": undone });
      return undone;
    },
  });
  const screen = await show(<RunDialog runId={aRun().id} onClose={() => undefined} />);
  const dialog = screen.getByRole("dialog", { name: "Tidy up the fair" });
  await expect.element(dialog.getByRole("link", { name: "Hall of Acme" }).first()).toBeVisible();
  await dialog.getByRole("button", { name: t.undo }).click();
  await expect.element(screen.getByRole("heading", { name: t.someStay(2) })).toBeVisible();
  expect(askedOf(undo)).toEqual([{ agentRunId: aRun().id }]);
  await expect.element(dialog.getByText("It has left.")).toBeVisible();
  await expect.element(dialog.getByRole("button", { name: t.undo })).not.toBeInTheDocument();
});

test("what stays is said with its reason, and which fields, in words", async () => {
  around();
  const screen = await show(<RunSteps run={undone} />);
  await expect.element(screen.getByText(/^Somebody has changed it since\. Stays as it is: \w/)).toBeVisible();
  await expect.element(screen.getByText(t.staysInPart)).toBeVisible();
  await expect.element(screen.getByText(t.stays, { exact: true })).toBeVisible();
});
