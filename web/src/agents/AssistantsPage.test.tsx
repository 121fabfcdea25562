import * as z from "zod/mini";
import { expect, test } from "vitest";
import { aRun } from "../../test/agents.ts";
import { answering } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { AssistantsPage } from "./AssistantsPage.tsx";

test("a run is opened by its row, and its address opens it again", async () => {
  answering({
    "GET /me": aMe(),
    "GET /agent-proposals": { items: [], nextCursor: null },
    "GET /agent-runs": { items: [aRun()], nextCursor: null },
    "GET /agent-runs/:agentRunId": aRun({ done: [] }),
  });
  const screen = await show(<AssistantsPage />, {
    page: "/w/$slug/settings/assistants",
    at: "/w/robles/settings/assistants",
    search: searchOf({ run: z.string() }),
  });
  await screen.getByRole("row", { name: "Tidy up the fair", exact: false }).click();
  await expect.element(screen.getByRole("dialog", { name: "Tidy up the fair" })).toBeVisible();
  await expect.poll(screen.address).toBe(`/w/robles/settings/assistants?run=${aRun().id}`);
});
