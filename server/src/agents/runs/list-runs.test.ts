import { expect, test } from "vitest";
import { colleague, company, signedIn } from "../../../test/people.ts";
import { keyOf, program, type Read, undo } from "../../../test/program.ts";

test("one sees and takes back what one's own programs did; who leads, everybody's; no other company's", async () => {
  const [home, other] = [await company(), await company()];
  const [berta, carla] = [await colleague(home, { name: "Berta" }), await colleague(home)];
  const [bertas, carlas] = [await signedIn(berta.email), await signedIn(carla.email)];
  const { call } = await program(await keyOf(bertas));
  const { runId, answer } = await call("create_lead", { title: "Hers" });
  for (const stranger of [carlas, other.administrator]) {
    expect((await stranger.ask(`POST /agent-runs/${runId}/undo`, {})).body.code).toBe("record.not_found");
    expect((await stranger.ask("GET /agent-runs")).body.items).toEqual([]);
  }
  const another = await program(await keyOf(bertas));
  expect(await another.call("create_lead", { title: "x", runId })).toMatchObject({
    refused: { code: "record.not_found" },
  });
  expect((await bertas.ask("POST /agent-runs", {})).body.code).toBe("agent.not_by_key");
  expect(await undo(home, runId)).toMatchObject({ undoneBy: "Alba Administradora", kept: 0 });
  const { items } = (await home.administrator.ask(`GET /leads/${answer.id}/timeline`)).body;
  expect(items.map(({ event, actor }: Read) => [event, actor.name, actor.key])).toEqual([
    ["lead.archived", "Alba Administradora", null],
    ["lead.created", "Berta", "Assistant"],
  ]);
});
