import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { atEndOfFile } from "../../../test/ending.ts";
import { signInProvider } from "../../../test/sign-in-provider.ts";
import { sendTo, whoIsBack } from "./provider-at-work.ts";

const redirectUri = "http://localhost:3000/sign-in/back";
const ana = { sub: "7", email: "ana@norte.example", email_verified: true, name: "Ana" };
const code = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "in",
    (error: { code: string }) => error.code,
  );

test.each([
  ["RS256", "client_secret_basic"],
  ["ES256", "client_secret_post"],
] as const)("somebody signs in at a provider that signs with %s and takes %s", async (algorithm, method) => {
  const { client, issuer, enters } = await signInProvider({ redirectUri, algorithm, method });
  const { address, kept } = await sendTo(client, redirectUri);
  expect(new URL(address).searchParams.get("code_challenge_method")).toBe("S256");
  const back = await enters(address, ana);
  const known = { issuer, subject: "7", email: ana.email, name: "Ana", isStrong: false };
  expect(await whoIsBack(client, kept, back)).toEqual(known);
  expect(await code(whoIsBack(client, kept, back)), "its code is good once").toBe("provider.refused");
});

test("it says whether the e-mail is verified, and whether more than a password was asked for", async () => {
  const { client, enters } = await signInProvider({ redirectUri });
  const proven = async (who: Parameters<typeof enters>[1]) => {
    const { address, kept } = await sendTo(client, redirectUri);
    return whoIsBack(client, kept, await enters(address, who));
  };
  expect(await proven({ ...ana, email_verified: false })).toMatchObject({ email: null });
  expect(await proven({ sub: "10", email: ana.email, xms_edov: "1" })).toMatchObject({ email: ana.email });
  expect(await proven({ sub: "8", email: ana.email })).toMatchObject({ email: null, name: null });
  expect(await proven({ ...ana, sub: "9", amr: ["pwd", "mfa"] })).toMatchObject({ isStrong: true });
});

test("what comes back fits only what this browser kept", async () => {
  const { client, enters } = await signInProvider({ redirectUri });
  const mine = await sendTo(client, redirectUri);
  const others = await sendTo(client, redirectUri);
  const back = await enters(mine.address, ana);
  for (const kept of [others.kept, { ...mine.kept, state: "another" }])
    expect(await code(whoIsBack(client, kept, back))).toBe("provider.untrusted");
  expect(await code(whoIsBack(client, { ...mine.kept, verifier: others.kept.verifier }, back))).toBe(
    "provider.refused",
  );
  const again = await sendTo(client, redirectUri);
  const other = await enters(again.address, ana);
  expect(await code(whoIsBack(client, { ...again.kept, nonce: "another" }, other))).toBe("provider.untrusted");
});

test("keys that the provider changes are known at once, and another provider's answer is none of its own", async () => {
  const one = await signInProvider({ redirectUri });
  const other = await signInProvider({ redirectUri });
  one.changeKeys();
  const { address, kept } = await sendTo(one.client, redirectUri);
  const back = await one.enters(address, ana);
  expect(await code(whoIsBack(other.client, kept, back))).toBe("provider.untrusted");
  expect(await code(whoIsBack(one.client, kept, back))).toBe("in");
});

test("an answer that is not signed with the provider's key is none", async () => {
  const { client, enters, showFalseKey } = await signInProvider({ redirectUri, algorithm: "RS256" });
  const { address, kept } = await sendTo(client, redirectUri);
  const back = await enters(address, ana);
  await showFalseKey();
  expect(await code(whoIsBack(client, kept, back))).toBe("provider.untrusted");
});

test("whom the provider turns away, and what is wrong with its set-up, is told", async () => {
  const { client, enters } = await signInProvider({ redirectUri });
  const { address, kept } = await sendTo(client, redirectUri);
  expect(await code(whoIsBack(client, kept, await enters(address, null)))).toBe("provider.denied");
  const second = await sendTo(client, redirectUri);
  const wrong = { ...client, clientSecret: "another" };
  expect(await code(whoIsBack(wrong, second.kept, await enters(second.address, ana)))).toBe("provider.secret");
  for (const issuer of ["http://id.example", "ftp://id.example", "nowhere"])
    expect(await code(sendTo({ ...client, issuer }, redirectUri))).toBe("provider.address");
  expect(await code(sendTo({ ...client, issuer: "http://127.0.0.1:9" }, redirectUri))).toBe("provider.unreachable");
});

test("a page that is none of a provider, sends on, says another name or never ends is no provider", async () => {
  const issuer = await serving((path, self) => {
    if (path.startsWith("/on/")) return { status: 302, location: "http://127.0.0.1:1/" };
    if (path.startsWith("/other/")) return { body: JSON.stringify({ issuer: `${self}/someone-else` }) };
    if (path.startsWith("/long/"))
      return { body: JSON.stringify({ issuer: `${self}/long`, filler: "x".repeat(1_100_000) }) };
    return { body: "<html>", type: "text/html" };
  });
  const said: Record<string, unknown> = {};
  for (const path of ["on", "other", "long", "page"])
    said[path] = await code(sendTo({ issuer: `${issuer}/${path}`, clientId: "a", clientSecret: "b" }, redirectUri));
  const no = "provider.unreadable";
  expect(said).toEqual({ on: no, other: "provider.untrusted", long: no, page: no });
});

type Page = { status?: number; location?: string; body?: string; type?: string };

async function serving(page: (path: string, self: string) => Page): Promise<string> {
  const server = createServer((request, response) => {
    const { status = 200, location, body = "", type = "application/json" } = page(request.url ?? "", self());
    response.writeHead(status, { "content-type": type, ...(location && { location }) }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const self = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  atEndOfFile(async () => void server.close());
  return self();
}
