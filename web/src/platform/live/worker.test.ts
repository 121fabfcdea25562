import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

test("whichever page connects is followed for, and all together are one call", async () => {
  const heard: ((event: MessageEvent) => void)[] = [];
  vi.stubGlobal("addEventListener", (_: string, listener: (event: MessageEvent) => void) => heard.push(listener));
  const asked = vi.fn<(address: string) => Promise<Response>>(() => new Promise(() => undefined));
  vi.stubGlobal("fetch", asked);
  await import("./worker.ts");
  const channels = [new MessageChannel(), new MessageChannel()];
  for (const { port1, port2 } of channels) {
    for (const listener of heard) listener(new MessageEvent("connect", { ports: [port2] }));
    port1.postMessage({ follow: "robles", since: performance.timeOrigin });
  }
  await expect.poll(() => asked.mock.calls.map(([address]) => address)).toEqual(["/api/events"]);
  for (const { port1 } of channels) port1.close();
});
