import { createHash } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import { newId } from "../src/platform/new-id.ts";
import { isPublic } from "../src/platform/routes.ts";
import { setUpCode } from "../src/set-up-code.ts";
import { testDatabase } from "./database.ts";
import { testSite } from "./factories.ts";
import { acceptedOffer } from "./factories-payments.ts";
import { sentOffer } from "./factories-sales.ts";
import { invitationOf, tokenOf } from "./inviting.ts";
import { type Answer, visitor } from "./listening.ts";
import { company, password } from "./people.ts";

// Whoever has no session, and had no answer, asks again with the same key: what was asked is done once, and answered both times.

const setUpAsked = {
  code: setUpCode(testSite),
  workspaceName: "Robles Mobiliario",
  country: "ES",
  currency: "EUR",
  timeZone: "Europe/Madrid",
  language: "es",
  adminName: "Ana Robles",
  adminEmail: "ana@robles.example",
  adminPassword: password,
};

type Asked = { path: string; body: object; count: string; of: string[] };

const ofOffer =
  (verb: string, count: string, body: (version: number) => object = () => ({})) =>
  async (): Promise<Asked> => {
    const { token, saleId, sale } = await sentOffer();
    return { path: `/portal/${token}/${verb}`, body: body(sale.version), count, of: [saleId] };
  };

const entries = (event: string) => `select from diary where event = '${event}' and subject_id = $1`;

const colleague = { name: "Lola Gil", email: "lola@cafe.example" };

/** Each such route, and how often it has been done. Set-up comes first: it needs an installation without a workspace. */
const asking: Record<string, () => Promise<Asked>> = {
  "POST /setup": async () => ({ path: "/setup", body: setUpAsked, count: "select from workspaces", of: [] }),
  "POST /invitations/:token/accept": async () => {
    const { link, email } = await invitationOf(await company());
    const path = `/invitations/${tokenOf({ link })}/accept`;
    return { path, body: { password }, count: "select from members where email = $1", of: [email] };
  },
  "POST /portal/:token/viewed": ofOffer("viewed", entries("sale.viewed")),
  "POST /portal/:token/accept": ofOffer("accept", entries("sale.accepted"), (version) => ({ name: "Eva", version })),
  "POST /portal/:token/choices": ofOffer(
    "choices",
    "select from sale_sendings where sale_id = $1 and chosen_at is not null",
    (version) => ({ version, choices: [] }),
  ),
  "POST /portal/:token/ask-for-changes": ofOffer("ask-for-changes", entries("sale.changes_asked"), () => ({
    body: "Six chairs",
  })),
  "POST /portal/:token/share": ofOffer("share", "select from sale_shares where sale_id = $1", () => colleague),
  "POST /portal/:token/unshare": async () => {
    const { token, saleId } = await sentOffer();
    const { body } = await visitor().ask(`POST /portal/${token}/share`, colleague);
    const [{ id: saleShareId }] = body.shares;
    return {
      path: `/portal/${token}/unshare`,
      body: { saleShareId },
      count: entries("sale.share_revoked"),
      of: [saleId],
    };
  },
  "POST /portal/:token/decline": ofOffer("decline", entries("sale.declined")),
  "POST /portal/:token/comment": ofOffer("comment", "select from notes where subject_id = $1", () => ({
    body: "When?",
  })),
  "POST /portal/:token/signing-code": async () => {
    testSite.smtpUrl = "smtp://127.0.0.1:9";
    return ofOffer("signing-code", entries("sale.signing_code_sent"))();
  },
  "POST /portal/:token/pay": async () => {
    const { token, saleId } = await acceptedOffer();
    const count = "select from payment_requests where sale_id = $1";
    return { path: `/portal/${token}/pay`, body: {}, count, of: [saleId] };
  },
  "POST /portal/:token/payment/settle": async () => {
    const { token, saleId, stripe } = await acceptedOffer();
    const { body } = await visitor().ask(`POST /portal/${token}/pay`, {});
    stripe.pay(body.url.split("/").at(-1));
    const count = "select from payments where sale_id = $1";
    return { path: `/portal/${token}/payment/settle`, body: {}, count, of: [saleId] };
  },
  "POST /auth/request-password-reset": async () => {
    const { id, email } = await company();
    const count = "select from messages where workspace_id = $1";
    return { path: "/auth/request-password-reset", body: { email, redirectTo: "/reset-password" }, count, of: [id] };
  },
  "POST /auth/reset-password": async () => {
    const { id, email, administrator } = await company();
    await visitor().ask("POST /auth/request-password-reset", { email });
    const [mail] = (await administrator.ask("GET /messages")).body.items;
    const { owner } = await testDatabase();
    const { rows } = await owner.query("select link from messages where id = $1", [mail.id]);
    const token = new URL(rows[0].link).searchParams.get("token");
    const count = "select from messages where workspace_id = $1";
    return { path: "/auth/reset-password", body: { token, newPassword: "otra clave larga" }, count, of: [id] };
  },
};

afterEach(() => {
  testSite.smtpUrl = null;
});

test("every route without a session that writes is tried here", () => {
  const writing = Object.entries(routeTable).filter(([key, route]) => isPublic(route) && !key.startsWith("GET "));
  expect(Object.keys(asking).filter((key) => !key.startsWith("POST /auth/"))).toEqual(
    expect.arrayContaining(writing.map(([key]) => key)),
  );
});

/** The same request with something else in its last place. */
function another(body: object): object {
  const places = Object.entries(body).filter(([, value]) => !Array.isArray(value));
  const [name = "", value] = places.at(-1) ?? [];
  const id = newId();
  const instead = typeof value === "number" ? value + 1 : name.endsWith("Id") ? id : `${value}x`;
  return { ...body, [name]: instead };
}

test.each(Object.entries(asking))("%s, asked twice with one key, is done once", async (_, prepare) => {
  const { path, body, count, of } = await prepare();
  const ask = (key: string, given: object = body): Promise<Answer> =>
    visitor().ask(`POST ${path}`, given, { "idempotency-key": key });
  const [first, second] = [await ask("k"), await ask("k")];
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  const { owner } = await testDatabase();
  expect((await owner.query(count, of)).rowCount).toBe(1);
  expect(second.headers.getSetCookie().length).toBe(first.headers.getSetCookie().length);
  if (Object.keys(body).length === 0) return;
  const other = await ask("k", another(body));
  expect([other.status, other.body.code]).toEqual([409, "idempotency.reused"]);
});

test("of what was asked with a password nothing is kept that would tell whether one guessed it", async () => {
  const { link } = await invitationOf(await company());
  const token = tokenOf({ link });
  await visitor().ask(`POST /invitations/${token}/accept`, { password }, { "idempotency-key": "guessed" });
  const { owner } = await testDatabase();
  const { rows } = await owner.query("select request_hash from idempotency_keys where key = 'guessed'");
  const given = { password, token };
  const guesses = [given, { key: "POST /invitations/:token/accept", given }].map((guess) =>
    createHash("sha256").update(JSON.stringify(guess)).digest("hex"),
  );
  expect(rows).toEqual([{ request_hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(guesses).not.toContain(rows[0].request_hash);
});
