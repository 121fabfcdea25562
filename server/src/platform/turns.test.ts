import { expect, test } from "vitest";
import { turnsOf } from "./turns.ts";

/** Work that ends when it is told to, noted when it begins. */
function workshop(atOnce: number, mostWaiting = 10) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const turns = turnsOf({ atOnce, mostWaiting, refusal: () => new Error("too many") });
  return {
    begun,
    ask: (name: string, signal = new AbortController().signal) =>
      turns.take(
        name.charAt(0),
        () => {
          begun.push(name);
          return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
        },
        signal,
      ),
    end: async (name: string) => {
      ends.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("whoever asks for much waits for himself, and lets everybody else by", async () => {
  const { begun, ask, end } = workshop(2);
  for (const name of ["a1", "a2", "a3", "b1", "b2", "c1"]) void ask(name);
  await end("nothing");
  expect(begun).toEqual(["a1", "b1"]);
  await end("b1");
  expect(begun).toEqual(["a1", "b1", "c1"]);
  await end("a1");
  expect(begun).toEqual(["a1", "b1", "c1", "a2"]);
  await end("a2");
  expect(begun).toEqual(["a1", "b1", "c1", "a2", "b2"]);
});

test("of one and the same only one thing is done at a time, in the order in which it was asked for", async () => {
  const { begun, ask, end } = workshop(5);
  for (const name of ["a1", "a2", "a3"]) void ask(name);
  for (const name of ["nothing", "a1", "a2"]) await end(name);
  expect(begun).toEqual(["a1", "a2", "a3"]);
});

test("who does not want it any more loses the place, and what fails keeps nobody back", async () => {
  const { begun, ask, end } = workshop(1);
  const gone = new AbortController();
  const first = ask("a1");
  const second = ask("b1", gone.signal);
  const third = ask("c1");
  await end("nothing");
  gone.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  await end("a1");
  await end("c1");
  expect([await first, await third]).toEqual(["a1", "c1"]);
  expect(begun).toEqual(["a1", "c1"]);
  await expect(ask("b2", gone.signal)).rejects.toThrow("gone");
});

test("who leaves just when the turn comes has nothing begun", async () => {
  const { begun, ask, end } = workshop(1);
  const gone = new AbortController();
  const first = ask("a1", gone.signal);
  gone.abort(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  void ask("b1");
  await end("nothing");
  expect(begun).toEqual(["b1"]);
});

test("who has too much waiting is refused, and nobody else is", async () => {
  const { begun, ask, end } = workshop(1, 2);
  const asked = ["a1", "a2", "a3"].map((name) => ask(name));
  await expect(ask("a4")).rejects.toThrow("too many");
  const other = ask("b1");
  for (const name of ["a1", "b1", "a2", "a3"]) await end(name);
  expect(await Promise.all([...asked, other])).toEqual(["a1", "a2", "a3", "b1"]);
  expect(begun.at(1)).toBe("b1");
});
