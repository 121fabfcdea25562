import { beforeEach, expect, test, vi } from "vitest";

type Heard = (event: object) => void;
const heard = new Map<string, Heard>();
const kept = new Map<string, Map<string, string>>();

const cacheOf = (files: Map<string, string>) => ({
  addAll: async (asked: Request[]) => asked.forEach(({ url }) => files.set(new URL(url).pathname, `kept ${url}`)),
  match: async (asked: Request | string) =>
    matching(files, new URL(typeof asked === "string" ? asked : asked.url, "https://trato.example").pathname),
});
const matching = (files: Map<string, string>, path: string) => {
  const text = files.get(path);
  return text === undefined ? undefined : new Response(text);
};

class Asked extends Request {
  constructor(address: string, init?: RequestInit) {
    super(new URL(address, "https://trato.example"), init);
  }
}

beforeEach(async () => {
  kept.clear();
  kept.set("trato-capture 1", new Map([["/assets/old.js", "old"]]));
  kept.set("trato-capture 2", new Map([["/assets/former.js", "former"]]));
  vi.stubGlobal("keptFiles", ["/assets/first.js"]);
  vi.stubGlobal("keptVersion", "3");
  vi.stubGlobal("location", new URL("https://trato.example/capture-worker.js"));
  vi.stubGlobal("Request", Asked);
  vi.stubGlobal("skipWaiting", async () => undefined);
  vi.stubGlobal("clients", { claim: async () => undefined });
  vi.stubGlobal("addEventListener", (name: string, listener: Heard) => heard.set(name, listener));
  vi.stubGlobal("caches", {
    open: async (name: string) => {
      kept.set(name, kept.get(name) ?? new Map());
      return cacheOf(kept.get(name) ?? new Map());
    },
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (asked: Request) =>
      [...kept.values()].map((files) => matching(files, new URL(asked.url).pathname)).find(Boolean),
  });
  vi.stubGlobal("fetch", async () => new Response("of the server"));
  vi.resetModules();
  heard.clear();
});

async function tell(name: string): Promise<void> {
  let done: Promise<unknown> = Promise.resolve();
  heard.get(name)?.({ waitUntil: (promise: Promise<unknown>) => (done = promise) });
  await done;
}

/** What a page is told that asks for something: null where the worker leaves it to the browser. */
async function told(path: string, given: object = {}): Promise<string | null> {
  const answers: Promise<Response>[] = [];
  const request = { method: "GET", mode: "cors", url: `https://trato.example${path}`, ...given };
  heard.get("fetch")?.({ request, respondWith: (said: Promise<Response>) => answers.push(said) });
  const [answer] = await Promise.all(answers);
  return answer ? answer.text() : null;
}

test("what reads cards is kept beside the screen, by a version of its own", async () => {
  await import("../card/reading-worker.ts");
  await tell("install");
  await tell("activate");
  expect([...kept.keys()]).toEqual(["trato-capture 1", "trato-capture 2", "trato-reading 3"]);
  expect(await told("/assets/first.js")).toBe("kept https://trato.example/assets/first.js");
  expect(heard.has("sync")).toBe(false);
});

test("the screen and its files are kept by version, and the page before goes on with its own", async () => {
  await import("../shows/worker/capture-worker.ts");
  await tell("install");
  await tell("activate");
  expect([...kept.keys()]).toEqual(["trato-capture 2", "trato-capture 3"]);
  expect(await told("/capture/norte", { mode: "navigate" })).toBe("kept https://trato.example/capture");
  expect(await told("/assets/first.js")).toBe("kept https://trato.example/assets/first.js");
  expect(await told("/assets/former.js")).toBe("former");
  expect(await told("/assets/other.js")).toBe("of the server");
});

test("what the server knows is never kept, nor what is sent", async () => {
  await import("../shows/worker/capture-worker.ts");
  expect(await told("/api/me")).toBeNull();
  expect(await told("/api/trade-shows", { method: "POST" })).toBeNull();
  expect(await told("/w/norte/leads", { mode: "navigate" })).toBeNull();
});
