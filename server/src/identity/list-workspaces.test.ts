import { expect, test } from "vitest";
import { visitor } from "../../test/listening.ts";
import { colleague, company, signedIn } from "../../test/people.ts";

test("whoever signs in sees the workspaces that he is in, by name, before he chooses one", async () => {
  const [robles, acme] = [await company({ name: "Robles" }), await company({ name: "Acme" })];
  await company({ name: "Elsewhere" });
  const { email } = await colleague(robles);
  await colleague(acme, { email });
  const browser = await signedIn(email);
  expect((await browser.ask("GET /workspaces")).body).toEqual({
    items: [
      { slug: acme.slug, name: "Acme" },
      { slug: robles.slug, name: "Robles" },
    ],
  });
});

test("a workspace that let him go is none of his any more", async () => {
  const [robles, acme] = [await company({ name: "Robles" }), await company({ name: "Acme" })];
  const { email } = await colleague(robles);
  const { id } = await colleague(acme, { email });
  await acme.administrator.ask(`POST /members/${id}/deactivate`, {});
  const browser = await signedIn(email);
  expect((await browser.ask("GET /workspaces")).body.items).toEqual([{ slug: robles.slug, name: "Robles" }]);
});

test("whoever has not signed in, or signed out again, is told so", async () => {
  const missing = { status: 401, body: { code: "session.missing" } };
  expect(await visitor().ask("GET /workspaces")).toMatchObject(missing);
  const { administrator } = await company();
  expect((await administrator.ask("GET /workspaces")).status).toBe(200);
  await administrator.ask("POST /auth/sign-out", {});
  expect(await administrator.ask("GET /workspaces")).toMatchObject(missing);
});
