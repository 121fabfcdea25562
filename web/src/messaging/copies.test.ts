import { expect, test } from "vitest";
import { copiesIn, noCopies } from "./copies.ts";

test("who reads a mail besides is sent where there is anybody", () => {
  expect(copiesIn(noCopies)).toEqual({});
  expect(copiesIn({ cc: "Eva <eva@acme.example>; leo@acme.example", bcc: " " })).toEqual({
    cc: ["eva@acme.example", "leo@acme.example"],
  });
  expect(copiesIn({ cc: "", bcc: "jefa@norte.example" })).toEqual({ bcc: ["jefa@norte.example"] });
});
