import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import type { Moment } from "@trato/domain/dates.ts";
import { wordsIn } from "../../platform/words.ts";
import { queueWords } from "./assignment-labels.ts";
import { UnassignedSwitch } from "./UnassignedSwitch.tsx";
import { WaitingTime } from "./WaitingTime.tsx";

const t = wordsIn("en", queueWords);

test("the queue of what is nobody's says how many wait, and shows whichever waits longest first", async () => {
  answering({ "GET /me": aMe(), "GET /leads": { items: [], nextCursor: null, count: 7 } });
  const change = vi.fn<(changes: object) => void>();
  const screen = await show(<UnassignedSwitch isOn={false} change={change} />);
  await screen.getByRole("button", { name: `${t.unassigned} · 7` }).click();
  expect(change).toHaveBeenLastCalledWith({ unassigned: true, salespersonId: undefined, sort: undefined });
  expect(askedOf("GET /leads")[0]).toMatchObject({ unassigned: "true", state: "open", count: "true" });
});

test("what has been waiting for a day warns", async () => {
  answering({ "GET /me": aMe() });
  const since = new Date(Date.now() - 50 * 3_600_000).toISOString() as Moment; // a moment
  const screen = await show(<WaitingTime since={since} />);
  await expect.element(screen.getByText("2 days")).toHaveClass("text-warn");
});
