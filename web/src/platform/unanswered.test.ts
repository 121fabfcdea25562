import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { anId } from "../../test/ids.ts";
import { ApiError, call, speakFor } from "./api.ts";

type Sent = { key: string | undefined; body: string };
type Answer = () => Response | Promise<Response>;
const saleId = anId<"sales">(1);
let sent: Sent[] = [];
let answer: Answer;

beforeEach(() => {
  sent = [];
  vi.stubGlobal("location", { pathname: "/w/robles/sales" });
  vi.stubGlobal("fetch", async (_: string, init: { headers: Record<string, string>; body: string }) => {
    sent.push({ key: init.headers["Idempotency-Key"], body: init.body });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const well: Answer = () => Response.json({ id: saleId });
const refused: Answer = () => Response.json({ code: "input.invalid" }, { status: 400 });
const away: Answer = () => Promise.reject(new TypeError("failed to fetch"));
const late: Answer = () => new Response("<html>Gateway timeout</html>", { status: 504 });
const cut: Answer = () =>
  new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError("network error")) }));

const create = (number: number, name: string) =>
  call("POST /contacts", { id: anId<"contacts">(number), kind: "company", name } as const);
const confirm = () => call("POST /sales/:saleId/confirm", { saleId });

/** How it was sent, when it was answered so. */
async function asked(what: () => Promise<unknown>, answered = well): Promise<Sent> {
  answer = answered;
  const outcome: unknown = await what().catch((error: unknown) => error);
  expect(outcome instanceof ApiError).toBe(answered !== well);
  return sent.at(-1) ?? { key: undefined, body: "" };
}

test.each([
  ["without a connection", away],
  ["where a proxy gave up", late],
  ["where the line was cut within the answer", cut],
])("%s what is tried again goes out as it went, and after its answer as something new", async (_, noAnswer) => {
  const first = await asked(() => create(1, "Robles"), noAnswer);
  expect(await asked(() => create(2, "Robles"))).toEqual(first);
  const next = await asked(() => create(3, "Robles"));
  expect(next.key).not.toBe(first.key);
  expect(next.body).toContain(anId<"contacts">(3));
});

test("what says something else is something else", async () => {
  const first = await asked(() => create(1, "Robles"), away);
  const other = await asked(() => create(2, "Robledo"));
  expect(other.key).not.toBe(first.key);
  expect(other.body).toContain(anId<"contacts">(2));
  expect(await asked(() => create(3, "Robles"))).toEqual(first);
});

test("it is made as often as it was asked for", async () => {
  answer = away;
  await Promise.allSettled([create(1, "Robles"), create(2, "Robles")]);
  const first = sent;
  expect([await asked(() => create(3, "Robles")), await asked(() => create(4, "Robles"))]).toEqual(first.slice(0, 2));
});

test("what was refused is not under way any more", async () => {
  const first = await asked(() => create(1, "Robles"), refused);
  expect((await asked(() => create(1, "Robles"))).key).not.toBe(first.key);
});

test("it is done anew to a record that was written to since", async () => {
  const first = await asked(confirm, away);
  await asked(() => call("PATCH /sales/:saleId", { saleId, version: 1 }));
  expect((await asked(confirm)).key).not.toBe(first.key);
});

test("it is known after a reload of the page, for an hour", async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
  speakFor("robles", "ana");
  const { key } = await asked(confirm, away);
  expect(await keyAfterReload()).toBe(key);
  vi.setSystemTime(Date.now() + 3_600_001);
  expect(await keyAfterReload()).not.toBe(key);
  vi.useRealTimers();
});

async function keyAfterReload(): Promise<string> {
  vi.resetModules();
  const { askedOnce } = await import("./unanswered.ts");
  return askedOnce("robles ana", `/api/sales/${saleId}/confirm`, {}).key;
}
