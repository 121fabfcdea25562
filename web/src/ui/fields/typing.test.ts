import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { ApiError } from "../../platform/api.ts";
import { foundAgain, meaningOfKey, settled, typedInto, type Typing, unsaved, withoutRefused } from "./typing.ts";

const typed = (value: string, over: string): Typing<string> => ({ value, over });

describe("when one leaves the field", () => {
  test.each([
    ["nothing was typed", null, "old", { do: "nothing" }],
    ["what was typed is what stands there", typed("old", "old"), "old", { do: "nothing" }],
    ["something else was typed", typed("new", "old"), "old", { do: "keep", value: "new" }],
    ["it was emptied", typed("", "old"), "old", { do: "keep", value: "" }],
    [
      "somebody else wrote something meanwhile",
      typed("mine", "old"),
      "theirs",
      { do: "ask", theirs: "theirs", yours: "mine" },
    ],
    ["somebody else wrote the same meanwhile", typed("same", "old"), "same", { do: "nothing" }],
    [
      "what stood there before was typed, and somebody else wrote",
      typed("old", "old"),
      "theirs",
      { do: "ask", theirs: "theirs", yours: "old" },
    ],
  ])("and %s", (_, typing, shown, outcome) => {
    expect(settled(typing, shown)).toEqual(outcome);
  });
});

test("what it was typed over is what stood there when one began", () => {
  const began = typedInto(null, "m", "old");
  expect(typedInto(began, "mine", "theirs")).toEqual(typed("mine", "old"));
});

test("typing again takes the error away", () => {
  expect(typedInto({ ...typed("", "old"), error: "Fill this in" }, "new", "old")).toEqual(typed("new", "old"));
});

test("never is written over what one has not seen, nor thrown away what one has typed", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1 });
  fc.assert(
    fc.property(texts, texts, (mine, theirs) => {
      const [first = ""] = theirs;
      const last = theirs.at(-1) ?? "";
      const typing = mine.reduce<Typing<string> | null>((former, text) => typedInto(former, text, first), null);
      const outcome = settled(typing, last);
      const yours = mine.at(-1);
      const isSeen = first === last;
      const expected =
        yours === last ? { do: "nothing" } : isSeen ? { do: "keep", value: yours } : { do: "ask", theirs: last, yours };
      expect(outcome).toEqual(expected);
    }),
    propertyRuns(),
  );
});

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe("the keys of such a field", () => {
  const line = { isArea: false, hasChoices: false, isTyping: true };
  test.each([
    ["Enter keeps a line", press("Enter"), line, "settle"],
    ["Enter goes on in a text", press("Enter"), { ...line, isArea: true }, null],
    ["Ctrl+Enter keeps a text", press("Enter", true), { ...line, isArea: true }, "settle"],
    ["Cmd+Enter does too", { ...press("Enter"), metaKey: true }, { ...line, isArea: true }, "settle"],
    ["Escape takes back what is typed", press("Escape"), line, "take back"],
    ["Escape closes what lies around where nothing is", press("Escape"), { ...line, isTyping: false }, null],
    ["Enter chooses where choices are offered", press("Enter"), { ...line, hasChoices: true }, null],
    ["Escape closes the choices first", press("Escape"), { ...line, hasChoices: true }, null],
    ["letters are letters", press("a"), line, null],
  ])("%s", (_, pressed, field, meaning) => {
    expect(meaningOfKey(pressed, field)).toBe(meaning);
  });
});

describe("what the server has not got", () => {
  test("stays as it was typed, with the reason, except where one is asked whose is to stand", () => {
    const error = "Trato can't be reached";
    expect(unsaved("new", "old", new Error(error))).toEqual({ value: "new", over: "old", error, isUnsaved: true });
    expect(unsaved("new", "old", new ApiError(409, "record.changed", ""))).toEqual({
      value: "new",
      over: "old",
      isContested: true,
    });
  });

  test("is found again at the next visit, unless it has arrived by then", () => {
    expect(foundAgain({ value: "new", over: "old" }, "old")).toEqual({ value: "new", over: "old", isUnsaved: true });
    expect(foundAgain({ value: "new", over: "old" }, "new")).toBeNull();
    expect(foundAgain(null, "old")).toBeNull();
  });
});

test("what was typed over an edit that is not taken stands over what that was typed over, else over what it was", () => {
  expect(withoutRefused(typed("third", "second"), typed("second", "first"))).toEqual(typed("third", "first"));
  expect(withoutRefused(typed("third", "theirs"), typed("second", "first"))).toEqual(typed("third", "theirs"));
});
