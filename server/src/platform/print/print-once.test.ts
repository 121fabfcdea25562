import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { printOnce } from "./print-once.ts";
import type { Print } from "./typeset.ts";

const template = fileURLToPath(new URL("../../sales/print/sale.typ", import.meta.url));
const content = {
  language: "es",
  workspace: "Robles",
  colour: "",
  sender: [],
  foot: [],
  title: "Presupuesto",
  state: "",
  partner: { label: "Cliente", name: "Acme", address: [] },
  facts: [],
  words: { page: "Página", total: "Total" },
  columns: ["", "", "", "", ""],
  lines: [],
  totals: [],
  total: "0 €",
  instalments: [],
  fiscalNote: "",
  accounts: [],
  terms: "",
  accepted: "",
};

/** Asks for the PDF of a state of a document; `made` counts how often it was made. */
function desk() {
  const made: string[] = [];
  const ask = (stamp: string, signal = new AbortController().signal, of = "robles") =>
    printOnce({
      stamp,
      of,
      print: async (): Promise<Print> => {
        made.push(stamp);
        return { name: `${stamp}.pdf`, template, content };
      },
      signal,
    });
  return { made, ask };
}

test("however many ask for the same, now or later, it is made once", async () => {
  const { made, ask } = desk();
  const all = await Promise.all(Array.from({ length: 30 }, () => ask("once")));
  expect(new Set(all.map(({ bytes }) => bytes)).size).toBe(1);
  expect((await ask("once")).name).toBe("once.pdf");
  expect(made).toEqual(["once"]);
});

test("what is made for two goes on when one of them leaves, and for nobody it is not made", async () => {
  const { made, ask } = desk();
  const [first, second] = [new AbortController(), new AbortController()];
  const asked = [ask("shared", first.signal), ask("shared", second.signal), ask("left alone", second.signal)];
  second.abort(new Error("gone"));
  const ends = await Promise.allSettled(asked);
  expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(made).toEqual(["shared"]);
  expect((await ask("left alone")).name).toBe("left alone.pdf");
});

const failing = () =>
  printOnce({
    stamp: "failing",
    of: "robles",
    print: () => Promise.reject(new Error("no such document")),
    signal: new AbortController().signal,
  });

test("one that cannot be made is not kept", async () => {
  const { ask } = desk();
  await expect(failing()).rejects.toThrow("no such document");
  expect((await ask("failing")).name).toBe("failing.pdf");
});
