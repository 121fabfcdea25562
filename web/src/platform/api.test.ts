import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { anId } from "../../test/ids.ts";
import { ApiError, call, callAuth, speakFor } from "./api.ts";
import { clientId } from "./ids.ts";
import { chooseLanguage } from "./words.ts";

type Sent = { address: string; init: RequestInit };
const saleId = anId<"sales">(1);
let sent: Sent[] = [];

function answeringWith(answer: () => Response | Promise<Response>): void {
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    sent.push({ address, init });
    return answer();
  });
}

const headers = (): Record<string, string> => ({ ...(sent.at(-1)?.init.headers as Record<string, string>) }); // as call writes them
const failure = (): Promise<ApiError> =>
  call("GET /sales/:saleId", { saleId }).catch((error: ApiError) => error) as never;

beforeEach(() => {
  sent = [];
  vi.stubGlobal("location", { pathname: "/w/robles/sales" });
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  vi.stubGlobal("localStorage", { setItem: () => undefined });
  chooseLanguage("en");
  answeringWith(() => Response.json({ id: saleId }));
});
afterEach(() => vi.unstubAllGlobals());

describe("what is sent", () => {
  test("names the workspace of the address, the tab and the language", async () => {
    await call("GET /sales/:saleId", { saleId });
    expect(headers()).toEqual({
      Accept: "application/json",
      "Accept-Language": "en",
      "X-Client-Id": clientId,
      "X-Workspace": "robles",
    });
    chooseLanguage("es");
    await call("GET /sales/:saleId", { saleId });
    expect(headers()["Accept-Language"]).toBe("es");
  });

  test("names the member for whom the page was opened, in their workspace", async () => {
    speakFor("robles", "ana");
    await call("PATCH /sales/:saleId", { saleId, version: 1 });
    expect(headers()["X-Member"]).toBe("ana");
    vi.stubGlobal("location", { pathname: "/w/another/sales" });
    await call("PATCH /sales/:saleId", { saleId, version: 1 });
    expect(headers()).not.toHaveProperty("X-Member");
  });

  test("names no workspace on a page outside of them", async () => {
    vi.stubGlobal("location", { pathname: "/sign-in" });
    await call("GET /setup", {});
    expect(headers()).not.toHaveProperty("X-Workspace");
  });

  test("asks for a list without the filters that are empty", async () => {
    await call("GET /opportunities", { search: "", tag: "oak & elm", limit: 20, cursor: undefined });
    expect(sent[0]?.address).toBe("/api/opportunities?tag=oak+%26+elm&limit=20");
    expect(sent[0]?.init.body).toBeNull();
  });

  test("bears a key of its own each time something is made or done, so that it happens once", async () => {
    await call("POST /sales/:saleId/confirm", { saleId });
    const first = headers()["Idempotency-Key"];
    await call("POST /sales/:saleId/confirm", { saleId });
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers()["Idempotency-Key"]).not.toBe(first);
  });

  test("needs no such key where twice is the same as once", async () => {
    await call("PATCH /sales/:saleId", { saleId, version: 1 });
    expect(headers()).not.toHaveProperty("Idempotency-Key");
    expect(headers()["Content-Type"]).toBe("application/json");
  });

  test("outlives the page where that is being left", async () => {
    await call("POST /sales/:saleId/cancel", { saleId }, { isLeaving: true });
    expect(sent[0]?.init.keepalive).toBe(true);
  });

  test("asks the sign-in library, and tells it something only with an input", async () => {
    await callAuth("get-session");
    await callAuth("sign-out", {});
    expect(sent.map(({ address, init }) => [address, init.method])).toEqual([
      ["/api/auth/get-session", undefined],
      ["/api/auth/sign-out", "POST"],
    ]);
  });

  test("bears the same key again where a sign-in page or a customer had no answer", async () => {
    const asked = { token: "t", newPassword: "una clave larga" };
    const question = { token: "offer", body: "When?" };
    for (const ask of [() => callAuth("reset-password", asked), () => call("POST /portal/:token/comment", question)]) {
      answeringWith(() => Promise.reject(new TypeError("cut off")));
      await expect(ask()).rejects.toMatchObject({ code: "network" });
      const first = headers()["Idempotency-Key"];
      answeringWith(() => Response.json({}));
      await ask();
      expect([first, headers()["Idempotency-Key"]]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), first]);
    }
  });
});

describe("an answer", () => {
  test("may be empty", async () => {
    answeringWith(() => new Response(null, { status: 204 }));
    await expect(call("GET /sales/:saleId", { saleId })).resolves.toBeUndefined();
  });

  test("that is on its way since the page began to load is taken, once", async () => {
    vi.stubGlobal("tratoEarlyAnswers", { "/api/setup": Promise.resolve(Response.json({ needed: true })) });
    answeringWith(() => Response.json({ needed: false }));
    expect(await call("GET /setup", {})).toEqual({ needed: true });
    expect(await call("GET /setup", {})).toEqual({ needed: false });
  });

  test("that came too early is asked for anew", async () => {
    vi.stubGlobal("tratoEarlyAnswers", { "/api/setup": Promise.resolve(Response.json({ needed: true })) });
    vi.spyOn(performance, "now").mockReturnValue(10_001);
    answeringWith(() => Response.json({ needed: false }));
    expect(await call("GET /setup", {})).toEqual({ needed: false });
    vi.restoreAllMocks();
  });
});

describe("a refusal", () => {
  test("has its code, its words, its fields and what it is about", async () => {
    const errors = [{ path: "name", code: "too_long", message: "Too long" }];
    const problem = { code: "record.changed", detail: "Somebody was faster.", errors, details: { version: 4 } };
    answeringWith(() => Response.json(problem, { status: 409 }));
    const error = await failure();
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 409, code: "record.changed", message: "Somebody was faster.", errors });
    expect(error.details).toEqual({ version: 4 });
  });

  test.each([
    ["the detail", { detail: "d", message: "m", title: "t" }, "d"],
    ["the message of the sign-in library", { message: "m", title: "t" }, "m"],
    ["the title", { title: "t" }, "t"],
    ["words of our own where there are none", { detail: "", message: 3 }, "Something went wrong. Try again."],
    ["words of our own where the answer is no object", "broken", "Something went wrong. Try again."],
  ])("says %s", async (_, problem, said) => {
    answeringWith(() => Response.json(problem, { status: 500 }));
    expect(await failure()).toMatchObject({ message: said, code: "status.500", errors: [], details: {} });
  });

  test("that a proxy answers as a page is one too", async () => {
    answeringWith(() => new Response("<html>Bad gateway</html>", { status: 502 }));
    expect(await failure()).toMatchObject({ status: 502, code: "status.502" });
  });

  test.each([
    ["en", "Trato can't be reached. Check your connection."],
    ["es", "No hay conexión con Trato. Comprueba tu red."],
  ] as const)("without a connection is said in the reader's language (%s)", async (language, said) => {
    chooseLanguage(language);
    answeringWith(() => Promise.reject(new TypeError("failed to fetch")));
    expect(await failure()).toMatchObject({ status: 0, code: "network", message: said });
  });

  test("is none where the caller gave up", async () => {
    answeringWith(() => Promise.reject(new DOMException("given up", "AbortError")));
    expect(await failure()).toMatchObject({ name: "AbortError" });
  });
});
