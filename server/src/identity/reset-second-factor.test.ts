import { expect, test } from "vitest";
import { type Visitor, visitor } from "../../test/listening.ts";
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

test("who left here and works elsewhere keeps the second factor, and so does who left and works nowhere", async () => {
  const [home, other] = [await company(), await company()];
  const [berta, carla] = [await colleague(home), await colleague(home)];
  await colleague(other, { email: berta.email });
  for (const { id, email } of [berta, carla]) {
    await switchedOn(await signedIn(email, home.slug));
    await home.administrator.ask(`POST /members/${id}/deactivate`, { version: 1 });
    const refused = await home.administrator.ask(`POST /members/${id}/reset-second-factor`, {});
    expect([refused.status, refused.body.code]).toEqual([409, "member.deactivated"]);
  }
  const guest = await colleague(other, { email: "guest@elsewhere.example" });
  const atHome = await colleague(home, { email: guest.email });
  await switchedOn(await signedIn(guest.email, home.slug));
  await other.administrator.ask(`POST /members/${guest.id}/deactivate`, { version: 1 });
  expect((await home.administrator.ask(`POST /members/${atHome.id}/reset-second-factor`, {})).status).toBe(200);
});

test("an open browser takes its owner's second factor not away, nor does an API key anybody's", async () => {
  const home = await company();
  const berta = await colleague(home);
  const { key } = (await home.administrator.ask("POST /api-keys", { name: "Script" })).body;
  const script = visitor({ authorization: `Bearer ${key}` });
  const me = (await home.administrator.ask("GET /me")).body.member.id;
  await switchedOn(home.administrator);
  await switchedOn(await signedIn(berta.email, home.slug));
  expect((await home.administrator.ask(`POST /members/${me}/reset-second-factor`, {})).body.code).toBe(
    "secondFactor.own",
  );
  for (const id of [me, berta.id]) {
    const refused = await script.ask(`POST /members/${id}/reset-second-factor`, {});
    expect([refused.status, refused.body.code]).toEqual([403, "key.insufficient"]);
  }
  expect((await home.administrator.ask("GET /auth/second-factor")).body.isOn).toBe(true);
});
