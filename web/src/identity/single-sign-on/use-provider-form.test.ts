import { expect, test } from "vitest";
import { askedOf } from "./use-provider-form.ts";

const values = {
  label: "Norte",
  issuer: "https://id.example",
  clientId: "trato",
  clientSecret: "",
  domains: ["norte.example"],
  joinsAs: "nobody" as const,
  isEnough: false,
  isOnlyWay: true,
};

test("a secret that was not typed is not sent; nobody joins is said as such, and passwords are forbidden", () => {
  const { label, issuer, clientId, domains, isEnough } = values;
  const kept = { label, issuer, clientId, domains, isEnough };
  expect(askedOf(3, values)).toEqual({ ...kept, joinsAs: null, allowsPasswords: false, version: 3 });
  expect(askedOf(3, { ...values, clientSecret: "s", joinsAs: "sales", isOnlyWay: false })).toMatchObject({
    clientSecret: "s",
    joinsAs: "sales",
    allowsPasswords: true,
  });
});
