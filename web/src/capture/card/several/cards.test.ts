import { expect, test } from "vitest";
import { nothingRead } from "../read-values.ts";
import { afterFailing, afterLooking, calledOf, cardOf, cardOfPicture, doubtsIn, toSave } from "./cards.ts";

const picture = new Blob(["x"]);
const read = {
  ...nothingRead,
  texts: { ...nothingRead.texts, contactName: "Ana Ruiz", email: "ana@ruiz.exarnple" },
  doubtful: ["email" as const],
};

test("somebody of a file can be saved at once, a picture once it was read", () => {
  const [ana, card] = [cardOf("a", read), cardOfPicture("b", picture)];
  expect(toSave([ana, card]).map(({ key }) => key)).toEqual(["a"]);
  expect(calledOf(ana)).toBe("Ana Ruiz");
  expect(doubtsIn(ana)).toBe(1);
  const looked = afterLooking(card, read, new Blob(["card"]));
  expect(toSave([ana, looked, { ...ana, isLeftOut: true }, { ...ana, step: "kept" }])).toEqual([ana, looked]);
});

test("what was typed while a picture was read stays", () => {
  const card = cardOfPicture("b", picture);
  const typed = { ...card, values: { ...card.values, contactName: "Ana Ruiz Mora" } };
  expect(afterLooking(typed, read, picture).values).toMatchObject({
    contactName: "Ana Ruiz Mora",
    email: read.texts.email,
  });
});

test("a picture of which nothing can be read is left out until somebody takes it in", () => {
  const failed = afterFailing(cardOfPicture("b", picture));
  expect(toSave([failed])).toEqual([]);
  expect(toSave([{ ...failed, isLeftOut: false }])).toHaveLength(1);
  expect(calledOf(failed)).toBe("");
});
