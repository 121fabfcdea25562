import { Pool } from "undici";

/** A request as the screens make it. */
export type Call = { method: "GET" | "POST" | "PATCH"; path: string; body?: unknown; cookie: string };

/** The sessions of the manager, and of as many salespeople as there are clients. */
export type Cookies = { manager: string; sales: string[] };

/** What a number of clients got, each sending its next request when the last was answered. */
export type Load = { perSecond: number; p50: number; p95: number; p99: number; requests: number };

type Times = { seconds: number; clients: number };

const warmUpSeconds = 0.7;

/** Sends what `next` gives until the time is over. A refused request ends the measurement: figures of errors say nothing. */
export async function measure(base: string, next: (client: number) => Call, times: Times): Promise<Load> {
  const pool = new Pool(base, { connections: times.clients });
  try {
    await drive(pool, next, { ...times, seconds: Math.min(warmUpSeconds, times.seconds) });
    return await drive(pool, next, times);
  } finally {
    await pool.destroy();
  }
}

async function drive(pool: Pool, next: (client: number) => Call, times: Times): Promise<Load> {
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + times.seconds * 1000;
  const client = async (index: number) => {
    while (performance.now() < end) {
      const sent = performance.now();
      await send(pool, next(index));
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: times.clients }, (_, index) => client(index)));
  return summary(latencies, (performance.now() - began) / 1000);
}

export function summary(latencies: number[], seconds: number): Load {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: sorted.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), requests: sorted.length };
}

/** One request; gives the answer's text, throws where it was refused. */
export async function send(pool: Pool, { method, path, body, cookie }: Call): Promise<string> {
  const headers = { cookie, accept: "application/json", "sec-fetch-site": "same-origin" };
  const answer = await pool.request({
    method,
    path,
    headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 500)}`);
  return text;
}

/** Signs in as the sign-in page does; gives the session's cookie. */
export async function signIn(base: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${base}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`${email} could not sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
