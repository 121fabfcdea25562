import { expect, test } from "vitest";
import { testSite } from "../test/factories.ts";
import { statusesOf, visitor } from "../test/listening.ts";
import { setUpCode } from "./set-up-code.ts";

const asked = {
  code: setUpCode(testSite),
  workspaceName: "Robles Mobiliario",
  country: "ES",
  currency: "EUR",
  timeZone: "Europe/Madrid",
  language: "es",
  adminName: "Ana Robles",
  adminEmail: "Ana@Robles.example",
  adminPassword: "una clave larga",
};

test("nobody opens the workspace without the code that was printed, however it is written, or from another site's page", async () => {
  for (const code of [undefined, "", "AAAAA-AAAAA"]) {
    const { status, body } = await visitor().ask("POST /setup", { ...asked, code });
    expect([status, body.code, body.errors[0].path]).toEqual([400, "setup.code_wrong", "code"]);
  }
  const { body } = await visitor().ask("POST /setup", asked, {
    origin: "http://evil.example",
    "sec-fetch-site": "same-origin",
  });
  expect(body.code).toBe("session.elsewhere");
  const written = ` ${asked.code.toLowerCase().replace("-", " ")}`;
  const weak = await visitor().ask("POST /setup", { ...asked, code: written, adminPassword: "password1" });
  expect(weak.body.code).toBe("password.common");
});

const refused = async (adminPassword: string) => (await visitor().ask("POST /setup", { ...asked, adminPassword })).body;

test("set-up refuses a password that everybody tries, and one made of the company's name", async () => {
  expect(await refused("password1")).toMatchObject({ code: "password.common", errors: [{ path: "adminPassword" }] });
  expect(await refused("robles2026")).toMatchObject({ code: "password.personal", errors: [{ path: "adminPassword" }] });
});

test("the first visitor opens the workspace and is signed in as its administrator; nobody opens a second one", async () => {
  expect((await visitor().ask("GET /setup")).body).toEqual({ needed: true });

  const two = [visitor(), visitor()] as const;
  const answers = await Promise.all(two.map((one) => one.ask("POST /setup", asked)));
  expect(statusesOf(answers)).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe("setup.done");
  expect((await visitor().ask("POST /setup", asked)).body.code).toBe("setup.done");
  expect((await visitor().ask("GET /setup")).body).toEqual({ needed: false });

  const ana = answers[0]?.status === 200 ? two[0] : two[1];
  const { body } = await ana.ask("GET /me");
  expect(body).toMatchObject({
    user: { email: "ana@robles.example" },
    member: { name: "Ana Robles", role: "administrator", reach: "all" },
    workspace: { slug: "robles-mobiliario", currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" },
    workspaces: [{ slug: "robles-mobiliario" }],
  });
  expect(Object.values(body.can).every(Boolean)).toBe(true);
});

test.each([
  ["adminEmail", "nobody"],
  ["adminPassword", "short"],
  ["currency", "XXY"],
  ["country", "Spain"],
  ["timeZone", "Europe/Nowhere"],
  ["workspaceName", "   "],
])("set-up names the field that is wrong: %s", async (field, value) => {
  const { status, body } = await visitor().ask("POST /setup", { ...asked, [field]: value });
  expect([status, body.code, body.errors.map(({ path }: { path: string }) => path)]).toEqual([
    400,
    "input.invalid",
    [field],
  ]);
});
