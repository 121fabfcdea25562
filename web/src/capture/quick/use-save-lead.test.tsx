import { everyday } from "@trato/domain/everyday.ts";
import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anOpportunity } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { emptyCapture } from "./capture-values.ts";
import { quickWords } from "./labels.ts";
import { useSaveLead } from "./use-save-lead.ts";

const t = wordsIn("en", quickWords);
const made = anOpportunity({ type: "lead" });
const saved = vi.fn<(lead: { id: string }) => void>();

function Saving({ opens }: { opens: boolean }) {
  const { save, openAfter } = useSaveLead(saved);
  const run = () => {
    openAfter(opens);
    void save({ ...emptyCapture, title: "Two halls" }, null);
  };
  return <button onClick={run}>save</button>;
}

test("creates the lead and says so; taken back, it is given up with a note", async () => {
  answering({ "POST /leads": made, "POST /leads/:leadId/lose": made });
  const screen = await show(<Saving opens={false} />);
  await screen.getByRole("button", { name: "save" }).click();
  await expect.poll(() => saved.mock.calls[0]?.[0].id).toBe(made.id);
  expect(screen.address()).toBe("/w/robles/here");
  await screen.getByRole("button", { name: everyday.undo.en }).click();
  await expect.poll(() => askedOf("POST /leads/:leadId/lose")).toEqual([{ leadId: made.id, note: t.takenBackNote }]);
  await expect.element(screen.getByRole("heading", { name: t.isTakenBack })).toBeVisible();
});

test("opens it where that was asked for", async () => {
  answering({ "POST /leads": made });
  const screen = await show(<Saving opens />);
  await screen.getByRole("button", { name: "save" }).click();
  await expect.poll(screen.address).toBe(`/w/robles/leads/${made.id}`);
});
