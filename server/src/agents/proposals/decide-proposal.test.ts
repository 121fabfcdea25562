import { expect, test } from "vitest";
import { colleague, company, signedIn } from "../../../test/people.ts";
import { keyOf, program, type Read, undo } from "../../../test/program.ts";

/** A company in which what programs write waits for a person; Berta's program, Berta, and who leads. */
async function waiting() {
  const home = await company();
  const berta = await colleague(home, { name: "Berta" });
  const browser = await signedIn(berta.email);
  await home.administrator.ask("PATCH /agent-settings", { needsApproval: true });
  const key = await keyOf(browser);
  return { home, browser, berta, key, ...(await program(key)) };
}

test("a run is tried, approved, refused and taken back: the story of an assistant", async () => {
  const { home, browser, call } = await waiting();
  const { body: lead } = await browser.ask("POST /leads", { title: "Desks", priority: 1 });
  const { answer: run } = await call("start_run", { purpose: "Tidy up" });
  const edit = { leadId: lead.id, title: "Oak desks", runId: run.id };

  const tried = await call("edit_lead", { ...edit, dryRun: true });
  expect(tried).toMatchObject({ dryRun: true, changes: [{ before: { title: { untrusted: "Desks" } } }] });
  expect(tried["proposal"]).toBeUndefined();
  const first = await call("edit_lead", edit);
  const second = await call("edit_lead", { leadId: lead.id, priority: 3, runId: run.id });
  expect(first).toMatchObject({ proposal: { state: "waiting" }, changes: tried["changes"] });
  expect((await browser.ask(`GET /leads/${lead.id}`)).body).toMatchObject({ title: "Desks", priority: 1 });
  const { items: notices } = (await browser.ask("GET /notices")).body;
  expect(notices).toMatchObject([{ kind: "proposal_waiting", text: "Assistant" }]);

  const proposals = (await browser.ask("GET /agent-proposals?state=waiting")).body.items;
  expect(proposals.map(({ id }: Read) => id)).toEqual([second["proposal"].id, first["proposal"].id]);
  expect(proposals[1]).toMatchObject({
    keyName: "Assistant",
    member: { name: "Berta" },
    input: { title: "Oak desks" },
    changes: [
      { event: "lead.edited", subjectName: "Desks", before: { title: "Desks" }, after: { title: "Oak desks" } },
    ],
    can: { decide: true },
  });
  const approved = await browser.ask(`POST /agent-proposals/${first["proposal"].id}/approve`, {});
  expect(approved.body).toMatchObject({ state: "done", decidedBy: "Berta" });
  const { administrator } = home;
  await administrator.ask(`POST /agent-proposals/${second["proposal"].id}/refuse`, { reason: "Ask her first" });
  expect((await call("read_proposal", { agentProposalId: second["proposal"].id })).answer).toMatchObject({
    state: "refused",
    reason: { untrusted: "Ask her first" },
  });
  expect((await browser.ask(`GET /leads/${lead.id}`)).body).toMatchObject({ title: "Oak desks", priority: 1 });
  const { items } = (await browser.ask(`GET /leads/${lead.id}/timeline`)).body;
  expect(items[0]).toMatchObject({ event: "lead.edited", actor: { name: "Berta", key: "Assistant" } });

  expect(await undo(home, run.id)).toMatchObject({ steps: 1, kept: 0 });
  expect((await browser.ask(`GET /leads/${lead.id}`)).body.title).toBe("Desks");
});

test("what would come to something else by now is refused, and so is what the member may no longer; nothing is half written", async () => {
  const { home, browser, berta, call } = await waiting();
  const { body: lead } = await browser.ask("POST /leads", { title: "Desks", priority: 1 });
  const propose = async (args: object) =>
    (await call("edit_lead", { leadId: lead.id, ...args }))["proposal"].id as string;
  const approve = async (id: string) => (await browser.ask(`POST /agent-proposals/${id}/approve`, {})).body;
  const [title, priority, both] = [
    await propose({ title: "Oak desks" }),
    await propose({ priority: 3 }),
    await propose({ title: "Walnut desks", priority: 2 }),
  ];
  await browser.ask(`PATCH /leads/${lead.id}`, { title: "Pine desks" });
  expect(await approve(title)).toMatchObject({ state: "stale", reason: expect.stringContaining("changed since") });
  expect(await approve(priority)).toMatchObject({ state: "done" });
  expect(await approve(both)).toMatchObject({ state: "stale" });
  expect(await approve(both)).toMatchObject({ code: "agent.decided" });
  expect((await browser.ask(`GET /leads/${lead.id}`)).body).toMatchObject({ title: "Pine desks", priority: 3 });

  const made = await call("create_lead", { title: "Chairs" });
  expect(await approve(made["proposal"].id)).toMatchObject({ state: "done" });
  const late = await propose({ priority: 2 });
  await home.administrator.ask(`PATCH /members/${berta.id}`, { role: "back_office" });
  const failed = await home.administrator.ask(`POST /agent-proposals/${late}/approve`, {});
  expect(failed.body).toMatchObject({ state: "failed" });
});

test("what belongs to a run that was taken back is not done any more, and no key takes one back around a person", async () => {
  const { browser, call } = await waiting();
  const { answer: run } = await call("start_run");
  const { proposal } = await call("create_lead", { title: "Chairs", runId: run.id });
  expect(await call("undo_run", { agentRunId: run.id })).toMatchObject({ refused: { code: "agent.not_a_person" } });
  const undone = await browser.ask(`POST /agent-runs/${run.id}/undo`, {});
  expect(undone.body).toMatchObject({ undoneBy: "Berta", steps: 0 });
  const { body } = await browser.ask(`POST /agent-proposals/${proposal.id}/approve`, {});
  expect(body).toMatchObject({ state: "failed", reason: expect.stringContaining("taken back") });
  expect((await browser.ask("GET /leads")).body.items).toEqual([]);
});

test("no key says yes to itself, nor does a stranger or a colleague", async () => {
  const [{ home, key, call }, other] = [await waiting(), await company()];
  const { proposal } = await call("create_lead", { title: "Chairs" });
  const carla = await signedIn((await colleague(home)).email);
  for (const verb of ["approve", "refuse"]) {
    const path = `POST /agent-proposals/${proposal.id}/${verb}`;
    for (const stranger of [carla, other.administrator])
      expect((await stranger.ask(path, {})).body.code).toBe("record.not_found");
    const itself = await carla.ask(path, {}, { authorization: `Bearer ${key}` });
    expect(itself.body.code).toBe("agent.not_a_person");
  }
});
