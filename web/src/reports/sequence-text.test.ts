import { describe, expect, test } from "vitest";
import { sequenceText } from "./sequence-text.ts";

const quoted = (name: string) => `«${name}»`;

describe("the history tells of", () => {
  test.each([
    ["sequence.begun", { sequence: "Feria" }, "empezó una secuencia «Feria»"],
    ["sequence.stopped", { sequence: "Feria", reason: "answered" }, "detuvo la secuencia «Feria»: ha respondido"],
    [
      "sequence.paused",
      { sequence: "Feria", reason: "missing", missing: ["contact.name"] },
      "pausó la secuencia «Feria»: al correo le faltan datos (contact.name)",
    ],
    ["sequence.finished", { sequence: "Feria", reason: "unheard_of" }, "terminó la secuencia «Feria»"],
    [
      "lead.not_answered",
      { reason: "no_template", missing: [] },
      "no pudo escribir la primera respuesta: la plantilla ya no se ofrece",
    ],
    ["lead.created", { sequence: "Feria" }, null],
  ])("%s %o: %s", (event, after, text) => {
    expect(sequenceText({ event, after }, "es", quoted)).toBe(text);
  });
});
