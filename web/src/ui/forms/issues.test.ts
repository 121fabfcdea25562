import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { wordsIn } from "../../platform/words.ts";
import { errorsOf } from "./form-errors.ts";
import { issueWords } from "./issues.ts";

const said = (schema: z.ZodMiniType, value: unknown, language: "en" | "es" = "en") =>
  errorsOf(z.object({ value: schema }), { value }, wordsIn(language, issueWords)).get("value");

describe("what does not fit is said in words", () => {
  test.each([
    ["nothing", z.string(), undefined, "Fill this in", "Rellena este campo"],
    ["an empty text", z.string().check(z.minLength(1)), "", "Fill this in", "Rellena este campo"],
    ["no number", z.number(), null, "Fill this in", "Rellena este campo"],
    ["an empty e-mail", z.email(), "", "Fill this in", "Rellena este campo"],
    ["no member chosen", z.array(z.string()).check(z.minLength(1)), [], "Fill this in", "Rellena este campo"],
    ["half an e-mail", z.email(), "marta@", "This is not an e-mail address", "No es una dirección de correo"],
    ["half an address", z.url(), "robles", "This is not a web address", "No es una dirección web"],
    ["a short password", z.string().check(z.minLength(8)), "1234567", "At least 8 characters", "Al menos 8 caracteres"],
    ["a long name", z.string().check(z.maxLength(3)), "1234", "At most 3 characters", "Como máximo 3 caracteres"],
    ["too few days", z.number().check(z.gte(0)), -1, "At least 0", "Como mínimo 0"],
    ["less than one", z.number().check(z.gte(1)), 0, "At least 1", "Como mínimo 1"],
    ["too many days", z.number().check(z.lte(3650)), 4000, "At most 3650", "Como máximo 3650"],
    ["half a day", z.int(), 1.5, "A whole number, please", "Tiene que ser un número entero"],
    ["another choice", z.enum(["a"]), "b", "This does not fit here", "Este valor no vale aquí"],
  ])("%s", (_, schema, value, en, es) => {
    expect(said(schema, value)).toBe(en);
    expect(said(schema, value, "es")).toBe(es);
  });
});

test("what fits is not spoken of", () => {
  expect(said(z.email(), "marta@robles.example")).toBeUndefined();
});
