import { expect, test } from "vitest";
import { testDatabase } from "../test/database.ts";
import { testEdge } from "../test/factories.ts";
import "./reactions.ts";
import { setUpUnattended } from "./set-up.ts";

test("a first start by the environment takes currency, time zone and language from the country, unless it is told", async () => {
  const edge = await testEdge();
  const { owner } = await testDatabase();
  const account = { email: "ana@robles.example", password: "una clave larga y buena" };
  const first = { ...account, workspace: "Robles", country: "MX", currency: "USD", timeZone: null, language: null };
  await setUpUnattended(edge, { ...first, demo: false }, () => undefined);
  const { rows } = await owner.query("select country, currency, time_zone, language from workspaces");
  expect(rows).toEqual([{ country: "MX", currency: "USD", time_zone: "America/Mexico_City", language: "es" }]);
});
