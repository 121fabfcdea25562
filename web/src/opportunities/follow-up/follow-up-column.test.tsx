import { expect, test } from "vitest";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aFollowUp, anOpportunityRow } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { followUpColumn } from "./follow-up-column.tsx";
import { useNow } from "./use-now.ts";

test("a row says how long nothing was done, and nothing once it is closed", async () => {
  answering({ "GET /me": aMe() });
  const { render, sort } = followUpColumn({ language: "en" });
  expect(sort).toBe("lastActivityOn");
  const followUp = aFollowUp({ lastActivityOn: "2020-01-01", idleFrom: "2020-01-08" });
  const screen = await show(<div aria-label="row">{render(anOpportunityRow({ followUp }))}</div>);
  await expect.element(screen.getByText(/^Idle · /)).toBeVisible();
  const closed = await show(<p>Closed:{render(anOpportunityRow({ followUp, state: "won" }))}</p>);
  await expect.element(closed.getByText("Closed:")).toBeVisible();
  expect(closed.getByText("Closed:").element().textContent).toBe("Closed:");
});

function Clock() {
  return <time>{new Date(useNow()).getFullYear()}</time>;
}

test("what time it is is that of the clock", async () => {
  answering({ "GET /me": aMe() });
  const screen = await show(<Clock />);
  await expect.element(screen.getByText(String(new Date().getFullYear()))).toBeVisible();
});
