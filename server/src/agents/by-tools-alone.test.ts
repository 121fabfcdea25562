import { expect, test } from "vitest";
import { company } from "../../test/people.ts";
import { keyOf, program } from "../../test/program.ts";

const writing = ["agents:write", "opportunities:write", "imports:write", "contacts:read"] as const;

test("a program's key goes around no approval: it reads by every route, and writes by its tools alone", async () => {
  const { administrator } = await company();
  const key = await keyOf(administrator, "Assistant", [...writing]);
  const by = { authorization: `Bearer ${key}` };
  const lead = { title: "Desks" };
  const around = ["POST /leads", "POST /leads/create-many", "POST /inbound/leads", "POST /imports", "POST /agent-runs"];
  for (const route of around) {
    const { status, body } = await administrator.ask(route, { items: [lead], ...lead }, by);
    expect([route, status, body.code]).toEqual([route, 403, "agent.by_tools_alone"]);
  }
  expect((await administrator.ask("GET /leads", undefined, by)).body.items).toEqual([]);
  await administrator.ask("PATCH /agent-settings", { needsApproval: true });
  const { call } = await program(key);
  expect(await call("create_lead", lead)).toMatchObject({ isError: false, proposal: { state: "waiting" } });
  expect((await administrator.ask("GET /leads")).body.items).toEqual([]);
});

test("a key that is no program's writes by every route as before", async () => {
  const { administrator } = await company();
  for (const scopes of [
    undefined,
    ["opportunities:write" as const],
    ["opportunities:write" as const, "agents:read" as const],
  ]) {
    const by = { authorization: `Bearer ${await keyOf(administrator, "Shop", scopes)}` };
    const { status } = await administrator.ask("POST /leads", { title: "Desks" }, by);
    expect(status).toBe(200);
  }
});
