import { describe, expect, test } from "vitest";
import { begun, fresh, isChanged, mistaken, overtaken, refused, sending, sent, typed, unsentIn } from "./form-state.ts";

const empty = fresh({ name: "", email: "" });
const wrong = mistaken(
  empty,
  new Map([
    ["name", "Fill this in"],
    ["email", "This is not an e-mail address"],
  ]),
);

test("a form that nobody has touched is not changed", () => {
  expect(isChanged(empty)).toBe(false);
  expect(isChanged(typed(empty, { name: "Ana" }))).toBe(true);
});

test("a form that was left half written begins there, and is changed", () => {
  const again = begun({ name: "", email: "" }, { changes: { name: "An" }, over: { name: "" } });
  expect(again).toEqual({ ...empty, values: { name: "An", email: "" }, isFound: true });
  expect(isChanged(again)).toBe(true);
  expect(unsentIn(again)).toEqual({ changes: { name: "An" }, over: { name: "" } });
  expect(begun({ name: "", email: "" }, null)).toEqual(empty);
});

test("a form that was left half written by 0.2.0 begins there too", () => {
  expect(begun({ name: "", email: "" }, { name: "An", email: "" }).values).toEqual({ name: "An", email: "" });
});

test("what was left is nothing to go on with where the record says the same by now", () => {
  const kept = { changes: { name: "Ana" }, over: { name: "" } };
  expect(begun({ name: "Ana" }, kept, true)).toEqual(fresh({ name: "Ana" }));
  expect(unsentIn(fresh({ name: "Ana" }))).toBeNull();
});

test("what others wrote in the same field of a record since is told at that field, and only there", () => {
  const kept = { changes: { name: "Ana", email: "a@b.example" }, over: { name: "", email: "" } };
  const again = begun({ name: "Eva", email: "" }, kept, true);
  expect(again.values).toEqual({ name: "Ana", email: "a@b.example" });
  expect([...again.errors]).toEqual([["name", expect.stringContaining("Eva")]]);
  expect(begun({ name: "Eva", email: "" }, kept).errors.size).toBe(0);
});

describe("an error stands", () => {
  test("until its own value is typed", () => {
    expect([...typed(wrong, { name: "Ana" }).errors.keys()]).toEqual(["email"]);
  });

  test("for the whole until anything is", () => {
    const whole = refused(empty, { errors: new Map(), problem: "This name is taken" });
    expect(whole.problem).toBe("This name is taken");
    expect(typed(whole, { email: "a@b.example" }).problem).toBeUndefined();
  });

  test("for the whole until it is sent again", () => {
    expect(sending(refused(empty, { errors: new Map(), problem: "No" })).problem).toBeUndefined();
  });
});

describe("what is on its way", () => {
  const filled = typed(empty, { name: "Ana" });

  test("is busy until it is answered", () => {
    expect(sending(filled).isBusy).toBe(true);
    expect(sent(sending(filled), filled.values).isBusy).toBe(false);
    expect(refused(sending(filled), { errors: new Map(), problem: "No" }).isBusy).toBe(false);
  });

  test("is what was saved when the answer comes", () => {
    expect(isChanged(sent(sending(filled), filled.values))).toBe(false);
  });

  test("is changed again where one has typed on meanwhile, and that stays", () => {
    const on = sent(typed(sending(filled), { name: "Ana Ruiz" }), filled.values);
    expect(on.values.name).toBe("Ana Ruiz");
    expect(isChanged(on)).toBe(true);
  });

  test("keeps every word when it is refused", () => {
    const no = refused(sending(filled), { errors: new Map([["name", "Taken"]]), problem: undefined });
    expect(no.values).toEqual({ name: "Ana", email: "" });
    expect(no.errors.get("name")).toBe("Taken");
    expect(isChanged(no)).toBe(true);
  });
});

describe("what is saved, by whomever,", () => {
  const filled = typed(empty, { name: "Ana" });
  const kept = { name: "Ana", email: "ana@robles.example" };

  test("is shown with the answer where nothing was typed", () => {
    const state = sent(sending(filled), filled.values, kept);
    expect(state.values).toEqual(kept);
    expect(isChanged(state)).toBe(false);
  });

  test("is not shown over what was typed since, which alone is a change to it", () => {
    const on = typed(sending(filled), { email: "mine@robles.example" });
    const state = sent(on, filled.values, kept);
    expect(state.values).toEqual({ name: "Ana", email: "mine@robles.example" });
    expect(state.saved).toEqual(kept);
    expect(isChanged(state)).toBe(true);
  });

  test("leaves what is being typed, and the errors about it", () => {
    const state = overtaken(typed(wrong, { name: "Ana" }), { name: "Eva", email: "eva@robles.example" });
    expect(state.values).toEqual({ name: "Ana", email: "eva@robles.example" });
    expect([...state.errors.keys()]).toEqual(["email"]);
  });

  test("settles what one typed oneself, when that is what is saved", () => {
    const no = refused(filled, { errors: new Map(), problem: "Somebody was faster" });
    const state = overtaken(no, kept);
    expect(state.problem).toBeUndefined();
    expect(isChanged(state)).toBe(false);
  });
});
