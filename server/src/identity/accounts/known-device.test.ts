import { expect, test } from "vitest";
import { testSite } from "../../../test/factories.ts";
import { deviceCookie, knownDevice } from "./known-device.ts";

const ana = "ana@robles.example";
const pair = (cookie: string): string => cookie.split(";")[0] ?? "";

test("a browser is known by its cookie for the account that signed in, and by each cookie as itself", () => {
  const cookie = deviceCookie(testSite, ana);
  const device = knownDevice(testSite, " ANA@robles.example", `other=1; ${pair(cookie)}; more=2`);
  expect(device).toMatch(/^[\w-]{16}$/);
  expect(knownDevice(testSite, ana, pair(deviceCookie(testSite, ana)))).not.toBe(device);
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
  expect(deviceCookie({ ...testSite, publicUrl: "https://sales.example" }, ana)).toMatch(/; Secure$/);
});

test("nobody is known by somebody else's cookie, a changed one, one of another installation, or none", () => {
  const [name = "", token = ""] = pair(deviceCookie(testSite, ana)).split("=");
  const [otherName = ""] = pair(deviceCookie(testSite, "blas@robles.example")).split("=");
  const elsewhere = pair(deviceCookie({ ...testSite, secret: "another".repeat(6) }, ana));
  expect(knownDevice(testSite, "blas@robles.example", `${name}=${token}; ${otherName}=${token}`)).toBeNull();
  const changed = token.replace(/..$/, (end) => (end.startsWith("A") ? "BA" : "AA"));
  for (const cookies of [`${name}=${changed}`, `${name}=`, `x${name}=${token}`, elsewhere, "", null])
    expect(knownDevice(testSite, ana, cookies)).toBeNull();
});
