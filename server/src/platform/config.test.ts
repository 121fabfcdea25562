import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const fromOf = (TRATO_MAIL_FROM: string) => readConfig({ TRATO_MAIL_FROM }).mailFrom;

test("mail may be from a host that only this network knows, and from what is no address it is not", () => {
  expect(fromOf("trato@localhost")).toEqual({ name: null, address: "trato@localhost" });
  expect(fromOf("Norte <ventas@correo>")).toEqual({ name: "Norte", address: "ventas@correo" });
  for (const none of ["Norte <ventas>", "ventas@", "a@b, c@d"])
    expect(() => fromOf(none)).toThrow("TRATO_MAIL_FROM is no sender");
});
