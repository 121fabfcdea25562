import { expect, test } from "vitest";
import { company } from "../../../test/people.ts";
import { keyOf, program, undo } from "../../../test/program.ts";

test("what names no run goes on with the last one, and a new one begins where that was taken back", async () => {
  const home = await company();
  const { call } = await program(await keyOf(home.administrator));
  const { answer: run } = await call("start_run", { purpose: "Tidy up" });
  expect((await call("start_run", { id: run.id })).answer).toMatchObject({
    id: run.id,
    purpose: { untrusted: "Tidy up" },
    steps: 0,
  });
  const { runId: first } = await call("create_lead", { title: "One" });
  expect(first).toBe(run.id);
  await undo(home, run.id);
  const { runId: second } = await call("create_lead", { title: "Two" });
  expect(second).not.toBe(run.id);
});

test("a key that is not to work as a program writes nothing by its tools", async () => {
  const { administrator } = await company();
  const { call } = await program(await keyOf(administrator, "Shop", ["opportunities:write", "agents:read"]));
  const details = { scope: { untrusted: "agents:write" } };
  expect(await call("create_lead", { title: "One" })).toMatchObject({
    refused: { code: "key.scope_missing", details },
  });
  expect((await administrator.ask("GET /leads")).body.items).toEqual([]);
});
