import { expect, test } from "vitest";
import type { Moment } from "@trato/domain/dates.ts";
import { answering } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { aFollowUp } from "../../../test/opportunities.ts";
import { show } from "../../../test/show.tsx";
import { FollowUpMark } from "./FollowUpMark.tsx";

const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour + 30_000).toISOString() as Moment; // a moment

test("says until when somebody is to be contacted, that nobody did in time, and for how long nothing was done", async () => {
  answering({ "GET /me": aMe() });
  const screen = await show(
    <>
      <FollowUpMark isOpen followUp={aFollowUp({ contactBy: inHours(3), contactSoonAt: inHours(2) })} />
      <FollowUpMark isOpen followUp={aFollowUp({ contactBy: inHours(-5), contactSoonAt: inHours(-6) })} />
      <FollowUpMark isOpen followUp={aFollowUp({ lastActivityOn: "2020-01-01", idleFrom: "2020-01-08" })} />
    </>,
  );
  await expect.element(screen.getByText(/^Contact in 3 h/)).toBeVisible();
  await expect.element(screen.getByText(/^Not contacted · [45] h.* late$/)).toBeVisible();
  await expect.element(screen.getByText(/^Idle · /)).toBeVisible();
});

test("says nothing of what is closed, was contacted, or is worked on", async () => {
  answering({ "GET /me": aMe() });
  const late = { contactBy: inHours(-5), contactSoonAt: inHours(-6) };
  const screen = await show(
    <p>
      Marks:
      <FollowUpMark isOpen={false} followUp={aFollowUp(late)} />
      <FollowUpMark isOpen followUp={aFollowUp({ ...late, firstContactAt: inHours(-5.5) })} />
      <FollowUpMark isOpen followUp={aFollowUp({ idleFrom: "2999-01-01" })} />
    </p>,
  );
  await expect.element(screen.getByText("Marks:")).toBeVisible();
  expect(screen.getByText("Marks:").element().textContent).toBe("Marks:");
});
