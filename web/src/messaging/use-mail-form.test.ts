import { expect, test } from "vitest";
import { askedOf } from "./use-mail-form.ts";

const values = {
  host: " smtp.norte.example ",
  port: 587,
  security: "starttls" as const,
  userName: "",
  password: "",
  sender: "ventas@norte.example",
  membersSend: false,
  replyAddress: " ",
};
const settings = { isByEnvironment: false, version: 3 };

test("what is empty is none, and a password that was not typed is not sent", () => {
  expect(askedOf(settings, values)).toEqual({
    host: "smtp.norte.example",
    port: 587,
    security: "starttls",
    userName: null,
    sender: "ventas@norte.example",
    membersSend: false,
    replyAddress: null,
    version: 3,
  });
  expect(askedOf(settings, { ...values, password: "correcta" })).toMatchObject({ password: "correcta" });
});

test("of what the environment sets nothing is sent", () =>
  expect(askedOf({ ...settings, isByEnvironment: true }, { ...values, membersSend: true })).toEqual({
    membersSend: true,
    replyAddress: null,
    version: 3,
  }));
