import { matrix, mayDo, type Role, verbs } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { colleague, company, signedIn } from "../../test/people.ts";

test("the page of roles shows the matrix that the server goes by, and everybody may read it", async () => {
  const home = await company();
  const seller = await signedIn((await colleague(home)).email);
  const shown = (await seller.ask("GET /roles")).body;
  expect(shown.roles).toEqual(["sales", "back_office", "manager", "administrator"]);
  expect(shown.reaches).toEqual(["own", "team", "all"]);
  expect(shown.verbs.map(({ verb }: { verb: string }) => verb)).toEqual(Object.keys(matrix));
  for (const { verb, roles } of shown.verbs)
    expect([verb, roles]).toEqual([verb, shown.roles.filter((role: Role) => mayDo(role, verb))]);
  const { can } = (await seller.ask("GET /me")).body;
  expect(can).toEqual(Object.fromEntries(verbs.map((verb) => [verb, mayDo("sales", verb)])));
});
