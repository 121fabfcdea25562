import { expect, test } from "vitest";
import { colleague, company, signedIn } from "../../../test/people.ts";
import { keyOf, program, type Read } from "../../../test/program.ts";

test("one sees what one's own programs propose, who leads everybody's, no other company any, and by pages", async () => {
  const [home, other] = [await company(), await company()];
  const [berta, carla] = [await signedIn((await colleague(home)).email), await signedIn((await colleague(home)).email)];
  await home.administrator.ask("PATCH /agent-settings", { needsApproval: true });
  const { call } = await program(await keyOf(berta));
  const ids: string[] = [];
  for (const title of ["One", "Two"]) ids.unshift((await call("create_lead", { title }))["proposal"].id);
  const idsOf = async (who: typeof berta, query = "") =>
    (await who.ask(`GET /agent-proposals${query}`)).body.items.map(({ id }: Read) => id);
  expect([await idsOf(berta), await idsOf(home.administrator)]).toEqual([ids, ids]);
  expect([await idsOf(carla), await idsOf(other.administrator)]).toEqual([[], []]);
  const { nextCursor } = (await berta.ask("GET /agent-proposals?limit=1")).body;
  expect(await idsOf(berta, `?limit=1&cursor=${nextCursor}`)).toEqual([ids[1]]);
  expect(await idsOf(berta, "?state=done")).toEqual([]);
});
