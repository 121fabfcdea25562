import { expect, test } from "vitest";
import { nothingRead } from "../card/read-values.ts";
import {
  afterCard,
  afterChoosing,
  afterText,
  type CaptureValues,
  emptyCapture,
  leadOfCapture,
} from "./capture-values.ts";

const here = { country: "ES", language: "en" } as const;
const typed = (values: CaptureValues, text: string): CaptureValues => ({ ...values, ...afterText(values, text, here) });

test("what is typed fills the fields, and goes again when it is typed otherwise", () => {
  const ana = typed(emptyCapture, "Ana Ruiz, ana@gmail.com, 600 123 456");
  expect(ana).toMatchObject({ contactName: "Ana Ruiz", email: "ana@gmail.com", phone: "+34 600 12 34 56" });
  expect(typed(ana, "Ana Ruiz, 600 123 456")).toMatchObject({ contactName: "Ana Ruiz", email: "" });
});

test("what somebody filled by hand stays", () => {
  const byHand = { ...typed(emptyCapture, "Ana Ruiz, ana@gmail.com"), contactName: "Ana Ruiz Gil" };
  expect(typed(byHand, "Ana Ruiz, ana@ruiz.example")).toMatchObject({
    contactName: "Ana Ruiz Gil",
    email: "ana@ruiz.example",
  });
});

const read = (texts: object) => ({ ...nothingRead, texts: { ...nothingRead.texts, ...texts } });

test("what was read of a card stays when something is typed beside it, and its other side follows", () => {
  const front = {
    ...emptyCapture,
    ...afterCard(emptyCapture, read({ contactName: "Eva Gil", email: "eva@gil.example" })),
  };
  expect(typed(front, "600 123 456")).toMatchObject({ contactName: "Eva Gil", phone: "+34 600 12 34 56" });
  expect({ ...front, ...afterCard(front, read({ city: "Vigo" })) }).toMatchObject({
    contactName: "Eva Gil",
    city: "Vigo",
  });
});

test("whoever is chosen of a file stands in the place of whoever was before", () => {
  const eva = { ...emptyCapture, ...afterChoosing(emptyCapture, read({ contactName: "Eva Gil", city: "Vigo" })) };
  expect({ ...eva, ...afterChoosing(eva, read({ contactName: "Ana Ruiz" })) }).toMatchObject({
    contactName: "Ana Ruiz",
    city: "",
  });
});

test("sends what is filled in, and is called after whom it is about", () => {
  const values = { ...typed(emptyCapture, "Ana Ruiz, ana@gmail.com"), source: " Fair " };
  expect(leadOfCapture(values)).toEqual({
    title: "Ana Ruiz",
    contactName: "Ana Ruiz",
    email: "ana@gmail.com",
    source: "Fair",
  });
});
