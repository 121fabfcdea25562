import { beforeAll, describe, expect, test } from "vitest";
import { debianDovecot, startDovecot } from "../../../test/dovecot.ts";
import { type SignInProvider, signInProvider } from "../../../test/sign-in-provider.ts";
import { refreshTokenOf } from "../../../test/refresh-token.ts";
import { renewToken } from "./access-token.ts";
import { failureOf, openMailbox } from "./open-mailbox.ts";

const redirectUri = "http://localhost:3000/back";
const address = "sales@norte.example";
const somebody = { sub: "sales", email: address, email_verified: true };
let provider: SignInProvider;
let refreshToken: string;

beforeAll(async () => {
  provider = await signInProvider({ redirectUri, method: "client_secret_post" });
  refreshToken = await refreshTokenOf(provider, redirectUri, somebody);
});

const place = (given: object = {}) => ({
  tokenAddress: `${provider.issuer}/token`,
  clientId: provider.client.clientId,
  clientSecret: provider.client.clientSecret,
  refreshToken,
  ...given,
});
const refused = (given: object) => renewToken(place(given)).then(() => null, failureOf);

test("a refresh token gives tokens, each for a while", async () => {
  const token = await renewToken(place());
  expect(token).toMatchObject({ text: expect.any(String), refreshToken: null });
  expect(token.until).toBeGreaterThan(Date.now());
});

test("what stands in the way is said", async () => {
  expect(await refused({ refreshToken: "none" })).toMatchObject({
    problem: "token_refused",
    answer: expect.any(String),
  });
  expect(await refused({ clientSecret: "wrong" })).toMatchObject({ problem: "token_refused" });
  expect(await refused({ tokenAddress: "http://127.0.0.1:9/token" })).toMatchObject({ problem: "token_unreachable" });
  expect(await refused({ tokenAddress: "http://provider.example/token" })).toMatchObject({
    problem: "token_unreachable",
  });
});

describe.skipIf(!debianDovecot())("on a real server", () => {
  test("a mailbox is opened by a token of the provider, and by no other", async () => {
    const { port } = await startDovecot(debianDovecot()!, { issuer: provider.issuer });
    const { refreshToken: _, clientSecret: __, ...client } = place();
    const at = {
      host: "127.0.0.1",
      port,
      security: "none" as const,
      address,
      userName: null,
      ...client,
      secret: place(),
    };
    const mailbox = await openMailbox(at);
    expect((await mailbox.list()).map(({ path }) => path)).toContain("INBOX");
    mailbox.close();
    const other = await openMailbox(at, async () => "not a token").then(() => null, failureOf);
    expect(other).toMatchObject({ problem: "wrong_password" });
    const another = await openMailbox({ ...at, address: "boss@norte.example" }).then(() => null, failureOf);
    expect(another).toMatchObject({ problem: "wrong_password" });
  });
});
