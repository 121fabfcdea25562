import { expect, test } from "vitest";
import { foldText, matchAction } from "./command-match.ts";

const action = { label: "Enviar presupuesto", alias: "mandar", group: "Presupuesto" };

test.each([
  ["env", true],
  ["presu env", true],
  ["MANDAR", true],
  ["presupuestó", true],
  ["viar", false],
  ["enviar pedido", false],
  ["", true],
])("%j finds “Enviar presupuesto”: %s", (typed, isFound) => {
  expect(matchAction(foldText(typed), action)).toBe(isFound);
});
