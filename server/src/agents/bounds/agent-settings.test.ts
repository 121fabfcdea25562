import { expect, test } from "vitest";
import { company } from "../../../test/people.ts";
import { keyOf, program } from "../../../test/program.ts";

test("each key has its budget of the day, and is told which is spent and when it renews", async () => {
  const { administrator } = await company();
  const [one, two] = [await program(await keyOf(administrator)), await program(await keyOf(administrator, "Other"))];
  await administrator.ask("PATCH /agent-settings", { writesPerDay: 2, callsPerDay: 4 });
  const titles = ["One", "Two", "Three"];
  const written = [];
  for (const title of titles) written.push(await one.call("create_lead", { title }));
  expect(written.map(({ isError }) => isError)).toEqual([false, false, true]);
  expect(written[2]).toMatchObject({
    refused: { status: 429, code: "agent.budget_spent", details: { budget: { untrusted: "writes" }, most: 2 } },
  });
  const { renewsAt, retryAfter } = written[2]?.["refused"]?.details ?? {};
  const inMadrid = new Date(renewsAt).toLocaleTimeString("en-GB", { timeZone: "Europe/Madrid" });
  expect([inMadrid, retryAfter > 0 && retryAfter <= 86_400 + 3600]).toEqual(["00:00:00", true]);
  expect(await one.call("create_lead", { title: "Tried", dryRun: true })).toMatchObject({
    isError: false,
    dryRun: true,
  });
  // what the budget refuses is not counted: one call is left
  expect(await one.call("list_leads")).toMatchObject({ isError: false });
  expect(await one.call("list_leads")).toMatchObject({
    refused: { details: { budget: { untrusted: "calls" }, most: 4 } },
  });
  expect((await two.call("list_leads"))["answer"].items).toHaveLength(2);
});

test("bounds are set by administrators at a screen, and by no key", async () => {
  const { administrator } = await company();
  const key = await keyOf(administrator);
  const authorization = { authorization: `Bearer ${key}` };
  const refused = await administrator.ask("PATCH /agent-settings", { needsApproval: false }, authorization);
  expect(refused.body.code).toBe("agent.not_a_person");
  expect((await administrator.ask("PATCH /agent-settings", { callsPerDay: 9 })).body).toEqual({
    needsApproval: false,
    callsPerDay: 9,
    writesPerDay: null,
  });
  expect((await administrator.ask("PATCH /agent-settings", { callsPerDay: null })).body.callsPerDay).toBeNull();
  expect((await administrator.ask("PATCH /agent-settings", { callsPerDay: 0 })).body.errors[0].path).toBe(
    "callsPerDay",
  );
});
