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

const made = (key: string, parts: string[], encoding: "hex" | "base64") =>
  parts.reduce((hash, part) => hash.update(part), createHmac("sha256", key)).digest(encoding);

const sent = '{"name":"Ána","n":1}';
const seconds = String(sentAt.getTime() / 1_000);

/** How each provider proves a call with a secret, as its documentation says. */
const providers: [Signing["signature"], string, (key: string) => Record<string, string>][] = [
  [
    "meta",
    "Meta for Developers, “Webhooks: validating payloads”: X-Hub-Signature-256",
    (key) => ({ "x-hub-signature-256": `sha256=${made(key, [sent], "hex")}` }),
  ],
  [
    "linkedin",
    "LinkedIn, “Webhook validation”: X-LI-Signature over hmacsha256= and the body",
    (key) => ({ "x-li-signature": made(key, ["hmacsha256=", sent], "hex") }),
  ],
  [
    "tiktok",
    "TikTok for Developers, “Check the signature”: t and s over t, a dot and the body",
    (key) => ({ "tiktok-signature": `t=${seconds},s=${made(key, [`${seconds}.`, sent], "hex")}` }),
  ],
  [
    "typeform",
    "Typeform Developers, “Secure your webhooks”: sha256= in base64",
    (key) => ({ "typeform-signature": `sha256=${made(key, [sent], "base64")}` }),
  ],
];

test.each(providers)("%s proves its calls: %s", (signature, _, headersBy) => {
  const isProven = (given: Record<string, string>, { text = sent, secrets = ["key"], later = 0 } = {}) =>
    isSigned(by(signature), secrets, call(text, given, new Date(sentAt.getTime() + later * 1_000)));
  const right = headersBy("key");
  expect(isProven(right)).toBe(true);
  expect(isProven(right, { secrets: ["new", "key"] })).toBe(true);
  expect(isProven(headersBy("other"))).toBe(false);
  expect(isProven({})).toBe(false);
  expect(isProven(right, { secrets: [] })).toBe(false);
  expect(isProven(right, { text: sent.replace("1", "2") })).toBe(false);
  expect(isProven(right, { text: `${sent} ` })).toBe(false);
  for (const [name, value] of Object.entries(right)) {
    const last = value.at(-1) === "0" ? "1" : "0";
    for (const wrong of ["", value.slice(0, -1), `${value.slice(0, -1)}${last}`, value.replace(/^.*=/, "")].slice(
      0,
      value.includes("sha256=") ? 4 : 3,
    ))
      expect(isProven({ [name]: wrong })).toBe(false);
  }
});

const rightStamp = `t=${seconds},s=${made("key", [`${seconds}.`, sent], "hex")}`;
const isTimed = (given: string, later: number) =>
  isSigned(
    by("tiktok"),
    ["key"],
    call(sent, { "tiktok-signature": given }, new Date(sentAt.getTime() + later * 1_000)),
  );

test("TikTok for Developers, “Check the signature”: what is old, of the future, or without its moment proves nothing", () => {
  expect([0, 300, -300].map((later) => isTimed(rightStamp, later))).toEqual([true, true, true]);
  expect([301, -301].map((later) => isTimed(rightStamp, later))).toEqual([false, false]);
  for (const [part, other] of [
    [/t=\d+/, "t=1"],
    [/t=\d+,/, ""],
    [/,s=.*/, ""],
  ] as const)
    expect(isTimed(rightStamp.replace(part, other), 0)).toBe(false);
});

const isByKey = (body: string, secrets = ["key one"]) => isSigned(by("google"), secrets, call(body));

test("Google Ads, “Lead form webhook: implementation”: the key in the body is the secret, and nothing else is", () => {
  expect(isByKey('{"google_key":"key one","lead_id":"1"}')).toBe(true);
  expect(isByKey('\ufeff{"google_key":"key one"}', ["new key", "key one"])).toBe(true);
  for (const wrong of ['{"google_key":"key onf"}', '{"google_key":["key one"]}', "{}", "null", "key one", ""])
    expect(isByKey(wrong)).toBe(false);
});
