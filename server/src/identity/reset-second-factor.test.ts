import { expect, test } from "vitest";
import type { Visitor } from "../../test/listening.ts";
import { colleague, company, signedIn } from "../../test/people.ts";
import { switchedOn } from "../../test/second-factor.ts";

test("an administrator lets somebody who lost everything in again, which is recorded; nobody else, and not who works elsewhere too", async () => {
  const [home, other] = [await company(), await company()];
  const berta = await colleague(home);
  const phone = await signedIn(berta.email, home.slug);
  const reset = (who: Visitor = home.administrator) => who.ask(`POST /members/${berta.id}/reset-second-factor`, {});
  expect((await reset()).body.code).toBe("secondFactor.off");
  await switchedOn(phone);
  expect((await reset(phone)).status).toBe(403);
  expect((await reset(other.administrator)).status).toBe(404);
  expect((await reset()).status).toBe(200);
  expect((await signedIn(berta.email)).cookie()).toContain("session_token");
  const { items } = (await home.administrator.ask("GET /diary?event=secondFactor.reset")).body;
  expect(items).toMatchObject([{ actorKind: "member", subjectKind: "member", subjectId: berta.id }]);

  await switchedOn(phone);
  await colleague(other, { email: berta.email });
  expect((await reset()).body.code).toBe("member.works_elsewhere");
});
