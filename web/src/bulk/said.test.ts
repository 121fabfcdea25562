import { expect, test } from "vitest";
import { aBulkChange } from "../../test/bulk.ts";
import { wordsIn } from "../platform/words.ts";
import { bulkWords } from "./labels.ts";
import { outcomeOf, progressOf } from "./said.ts";

const t = wordsIn("es", bulkWords);
const f = { count: (n: number) => n.toLocaleString("es-ES", { useGrouping: "always" }) };

test.each([
  [{ changed: 1 }, "1 registro cambiado"],
  [{ changed: 1250, same: 2, refused: 1 }, "1.250 registros cambiados · 2 ya estaban así · 1 se ha quedado fuera"],
  [
    { list: "arrivals" as const, changed: 5, made: 3, same: 2, refused: 1 },
    "3 iniciativas creadas · 2 iniciativas completadas o corregidas · 2 sin cambios · 1 se ha quedado fuera",
  ],
  [{ state: "failed" as const, changed: 3 }, "Detenido antes de acabar · 3 registros cambiados"],
  [
    { state: "undone" as const, undone: 1, kept: 2 },
    "1 registro está como estaba · 2 quedan: alguien los ha cambiado después",
  ],
])("%j is told as: %s", (given, said) => {
  expect(outcomeOf(aBulkChange(given), t, f)).toBe(said);
});

test.each([
  [{ state: "running" as const, total: 250, changed: 100, same: 10, refused: 5 }, "115 de 250 cambiados"],
  [{ list: "arrivals" as const, state: "running" as const, total: 3, changed: 1, same: 1 }, "2 de 3 leídas"],
  [{ state: "undoing" as const, changed: 250, undone: 49, kept: 1 }, "50 de 250 deshechos"],
])("on its way %j is told as: %s", (given, said) => {
  expect(progressOf(aBulkChange(given), t, f)).toBe(said);
});
