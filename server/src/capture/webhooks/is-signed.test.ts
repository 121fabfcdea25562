import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSigned, type SentCall, type Signing } from "./is-signed.ts";

const call = (text: string, headers: Record<string, string> = {}, at = new Date()): SentCall => ({
  body: Buffer.from(text),
  header: (name) => headers[name] ?? null,
  at,
});
const by = (signature: Signing["signature"], header: string | null = null): Signing => ({
  signature,
  header,
  encoding: "hex",
});

// Standard Webhooks, "Verifying webhook authenticity": HMAC-SHA256 over "id.timestamp.payload", and 5 minutes of tolerance
const secret = "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0cw==";
const sentAt = new Date("2026-11-29T10:00:00Z");
const stamp = String(sentAt.getTime() / 1_000);
const payload = '{"name": "Ana"}'; // signed as it is, blank included
const rightOne = `v1,${createHmac("sha256", "secret of the tests").update(`msg_1.${stamp}.${payload}`).digest("base64")}`;
const headers = { "webhook-id": "msg_1", "webhook-timestamp": stamp, "webhook-signature": rightOne };
const isStandard = (changed: Record<string, string>, secondsLater = 0, secrets = [secret], text = payload) =>
  isSigned(
    by("standard"),
    secrets,
    call(text, { ...headers, ...changed }, new Date(sentAt.getTime() + secondsLater * 1_000)),
  );

test("a call under Standard Webhooks is proven by one right signature within five minutes", () => {
  expect(isStandard({})).toBe(true);
  expect(isStandard({}, 300)).toBe(true);
  expect(isStandard({}, -300)).toBe(true);
  expect(isStandard({ "webhook-signature": `v1,AAAA v2,BBBB ${rightOne}` })).toBe(true);
  expect(isStandard({}, 0, ["c2VjcmV0IG9mIHRoZSB0ZXN0cw=="])).toBe(true);
  expect(isStandard({}, 0, ["whsec_b3RoZXIgc2VjcmV0Lg==", secret])).toBe(true);
});

test.each([
  ["no id", { "webhook-id": "" }, 0],
  ["no time", { "webhook-timestamp": "" }, 0],
  ["a time that is none", { "webhook-timestamp": "hello" }, 0],
  ["no signature", { "webhook-signature": "" }, 0],
  ["a wrong one", { "webhook-signature": "v1,dawfeoifkpqwoekfpqoekf" }, 0],
  ["one that is cut", { "webhook-signature": rightOne.slice(0, 9) }, 0],
  ["an empty one", { "webhook-signature": "v1," }, 0],
  ["another version of the right one", { "webhook-signature": rightOne.replace("v1", "v2") }, 0],
  ["a copy of long ago", {}, 301],
  ["one from the future", {}, -301],
])("and not by %s", (_, changed, later) => {
  expect(isStandard(changed, later)).toBe(false);
});

test("bytes that were changed, or no secret, prove nothing", () => {
  expect(isStandard({}, 0, [secret], '{"name":"Ana"}')).toBe(false);
  expect(isStandard({}, 0, [])).toBe(false);
});

const hmac = (encoding: "hex" | "base64") => createHmac("sha256", "key").update("body").digest(encoding);

const isHmac = (given: string, encoding: "hex" | "base64" = "hex") =>
  isSigned({ signature: "hmac", header: "x-sign", encoding }, ["key"], call("body", { "x-sign": given }));

test("a header of one's own holds the HMAC of the bytes, in hex or base64, with or without its name before it", () => {
  expect(isHmac(hmac("hex"))).toBe(true);
  expect(isHmac(`sha256=${hmac("hex")}`)).toBe(true);
  expect(isHmac(hmac("base64"), "base64")).toBe(true);
  for (const wrong of ["", "sha256=", hmac("base64"), "00"]) expect(isHmac(wrong)).toBe(false);
});

test("a text in a header is the secret itself; where nothing is asked, the address is enough", () => {
  const isToken = (given: string) =>
    isSigned(by("token", "authorization"), ["open sesame"], call("", { authorization: given }));
  expect([isToken("open sesame"), isToken("Bearer open sesame"), isToken("open"), isToken("")]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isSigned(by("none"), [], call("anything"))).toBe(true);
});
