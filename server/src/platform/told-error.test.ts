import pg from "pg";
import { expect, test } from "vitest";
import { toldMessage, toldStack } from "./told-error.ts";

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const ofDatabase = (message: string, code: string) =>
  Object.assign(new pg.DatabaseError(message, message.length, "error"), { code });

test.each([
  [
    ofDatabase('invalid input syntax for type uuid: "a "quoted" word\nof two lines"', "22P02"),
    'invalid input syntax for type uuid: "*"',
  ],
  [ofDatabase('value "123" is out of range for type integer', "22003"), 'value "*" is out of range for type integer'],
  [ofDatabase('column "town" does not exist', "42703"), 'column "town" does not exist'],
  [thrownBy(() => JSON.parse("una clave larga")), "Unexpected token 'u', \"*\" is not valid JSON"],
  [new Error('no such template: "offer"'), 'no such template: "offer"'],
])("%s is told without what was given", (error, told) => {
  expect(toldMessage(error)).toBe(told);
  expect(toldStack(error)).toContain(`${told}\n    at `);
});

test("what is no error is told as it is", () => {
  expect([toldMessage("lost"), toldStack(null)]).toEqual(["lost", "null"]);
});
