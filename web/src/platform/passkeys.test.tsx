import { expect, test, vi } from "vitest";
import { answering, refused } from "../../test/answers.ts";
import { enterWithFilledIn, knowsPasskeys } from "./passkeys.ts";

const begin = "POST /auth/sign-in/passkey/begin";
const offering = (isOffered: boolean) =>
  vi.spyOn(PublicKeyCredential, "isConditionalMediationAvailable").mockResolvedValue(isOffered);

test("a browser that knows passkeys and fills in none asks for nothing", async () => {
  offering(false);
  expect(knowsPasskeys()).toBe(true);
  expect(await enterWithFilledIn()).toBe(false);
});

test.each([
  ["the address has none", refused("passkey.no_site")],
  ["they are made for another address", { challenge: "YWJj", rpId: "sales.example.com" }],
])("where %s nobody is asked for one that was not asked for", async (_, answer) => {
  offering(true);
  const get = vi.spyOn(navigator.credentials, "get");
  answering({ [begin]: answer });
  expect(await enterWithFilledIn()).toBe(false);
  expect(get).not.toHaveBeenCalled();
});
