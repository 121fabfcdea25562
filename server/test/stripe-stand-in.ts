import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { atEndOfFile } from "./ending.ts";

// What Trato asks of Stripe's interface, in memory, as its documentation says: forms in, JSON out, keys that are known, writes that are done once.

export const stripeKeys = { secretKey: "sk_test_trato", webhookSecret: "whsec_trato" };

type Session = {
  id: string;
  object: "checkout.session";
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  amount_total: number;
  currency: string;
  payment_intent: string | null;
  metadata: Record<string, string>;
  client_reference_id: string | null;
  url: string | null;
};
type Refund = {
  id: string;
  object: "refund";
  amount: number;
  currency: string;
  payment_intent: string;
  status: string;
  metadata: Record<string, string>;
};

export type StripeStandIn = {
  address: string;
  sessions: Map<string, Session>;
  refunds: Map<string, Refund>;
  /** What was asked that writes, with the key under which it is done once. */
  written: { path: string; key: string | null }[];
  /** Whether it answers. */
  isDown: boolean;
  /** What a refund becomes at once. */
  refundsAre: string;
  /** The customer pays on the page. */
  pay: (sessionId: string) => Session;
  /** What it tells of something, signed. */
  tells: (
    kind: string,
    object: object,
    given?: { id?: string; at?: number; secret?: string },
  ) => { body: Buffer; signature: string };
};

export async function startStripe(): Promise<StripeStandIn> {
  const state: StripeStandIn = {
    address: "",
    sessions: new Map(),
    refunds: new Map(),
    written: [],
    isDown: false,
    refundsAre: "succeeded",
    pay: (sessionId) => {
      const session = state.sessions.get(sessionId)!; // opened before
      if (session.status !== "open") throw new Error(`the page is ${session.status}`);
      return Object.assign(session, {
        status: "complete",
        payment_status: "paid",
        payment_intent: `pi_${sessionId}`,
        url: null,
      });
    },
    tells: (kind, object, { id = `evt_${randomUUID()}`, at = Date.now(), secret = stripeKeys.webhookSecret } = {}) => {
      const body = Buffer.from(JSON.stringify({ id, object: "event", type: kind, data: { object } }));
      const seconds = Math.floor(at / 1_000);
      const proof = createHmac("sha256", secret).update(`${seconds}.`).update(body).digest("hex");
      return { body, signature: `t=${seconds},v1=${proof}` };
    },
  };
  const done = new Map<string, string>();
  const server = createServer((request, response) => {
    void answer(state, done, request).then(({ status, body }) => {
      if (state.isDown) return request.socket.destroy();
      return response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEndOfFile(() => {
    server.closeAllConnections();
    server.close();
  });
  state.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
  return state;
}

type Answer = { status: number; body: string };
const refused = (status: number, type: string, message: string, code = "resource_missing"): Answer => ({
  status,
  body: JSON.stringify({ error: { type, message, ...((status === 404 || code !== "resource_missing") && { code }) } }),
});

async function answer(state: StripeStandIn, done: Map<string, string>, request: IncomingMessage): Promise<Answer> {
  const form = new URLSearchParams(await text(request));
  if (state.isDown) return refused(503, "api_error", "down");
  if (request.headers.authorization !== `Bearer ${stripeKeys.secretKey}`)
    return refused(401, "invalid_request_error", "Invalid API Key provided");
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://stripe");
  const isWrite = request.method === "POST";
  const key = (request.headers["idempotency-key"] as string | undefined) ?? null; // said once
  if (isWrite) state.written.push({ path: pathname, key });
  const first = isWrite && key !== null ? done.get(key) : undefined;
  if (first !== undefined) return { status: 200, body: first };
  const given = answered(state, request.method ?? "", pathname, isWrite ? form : searchParams);
  if (isWrite && key !== null && given.status === 200) done.set(key, given.body);
  return given;
}

const ok = (value: object): Answer => ({ status: 200, body: JSON.stringify(value) });

function answered(state: StripeStandIn, method: string, path: string, said: URLSearchParams): Answer {
  const [, , kind, ...rest] = path.split("/");
  if (kind === "checkout" && rest[0] === "sessions") {
    const session = rest[1] === undefined ? null : state.sessions.get(rest[1]);
    if (rest[1] === undefined) return method === "POST" ? opened(state, said) : ok({ object: "list", data: [] });
    if (!session) return refused(404, "invalid_request_error", "No such checkout.session");
    if (rest[2] !== "expire") return ok(session);
    if (session.status !== "open") return refused(400, "invalid_request_error", "only open sessions can be expired");
    return ok(Object.assign(session, { status: "expired", url: null }));
  }
  if (kind === "refunds" && method === "POST") return refund(state, said);
  if (kind === "refunds") {
    const of = said.get("payment_intent");
    return ok({ object: "list", data: [...state.refunds.values()].filter((each) => each.payment_intent === of) });
  }
  return refused(404, "invalid_request_error", `Unrecognized request URL (${method}: ${path})`);
}

const metadataIn = (said: URLSearchParams) =>
  Object.fromEntries(
    [...said].flatMap(([name, value]) => {
      const [, inner] = /^metadata\[(\w+)\]$/.exec(name) ?? [];
      return inner === undefined ? [] : [[inner, value]];
    }),
  );

/** Of less than half a euro its banks would leave nothing. */
function opened(state: StripeStandIn, said: URLSearchParams): Answer {
  if (Number(said.get("line_items[0][price_data][unit_amount]")) >= 50) return ok(openSession(state, said));
  return refused(400, "invalid_request_error", "The Checkout Session's total must be at least 50", "amount_too_small");
}

function openSession(state: StripeStandIn, said: URLSearchParams): Session {
  const id = `cs_test_${randomUUID()}`;
  const session: Session = {
    id,
    object: "checkout.session",
    status: "open",
    payment_status: "unpaid",
    amount_total: Number(said.get("line_items[0][price_data][unit_amount]")),
    currency: said.get("line_items[0][price_data][currency]") ?? "",
    payment_intent: null,
    metadata: metadataIn(said),
    client_reference_id: said.get("client_reference_id"),
    url: `https://checkout.stripe.example/${id}`,
  };
  state.sessions.set(id, session);
  return session;
}

function refund(state: StripeStandIn, said: URLSearchParams): Answer {
  const paid = [...state.sessions.values()].find((session) => session.payment_intent === said.get("payment_intent"));
  if (!paid) return refused(404, "invalid_request_error", "No such payment_intent");
  const amount = Number(said.get("amount"));
  const gone = [...state.refunds.values()].filter(
    (each) => each.payment_intent === paid.payment_intent && each.status !== "failed",
  );
  if (amount + gone.reduce((sum, each) => sum + each.amount, 0) > paid.amount_total)
    return refused(400, "invalid_request_error", "Refund amount is greater than unrefunded amount on charge");
  const made: Refund = {
    id: `re_${randomUUID()}`,
    object: "refund",
    amount,
    currency: paid.currency,
    payment_intent: paid.payment_intent ?? "",
    status: state.refundsAre,
    metadata: metadataIn(said),
  };
  state.refunds.set(made.id, made);
  return { status: 200, body: JSON.stringify(made) };
}
