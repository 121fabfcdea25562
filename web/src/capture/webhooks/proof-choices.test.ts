import { expect, test } from "vitest";
import { wordsIn } from "../../platform/words.ts";
import { asksOf, proofChoices } from "./proof-choices.ts";
import { webhookWords } from "./webhook-labels.ts";

test("what is asked follows from how a sender proves itself", () => {
  const t = wordsIn("en", webhookWords);
  expect(proofChoices("plain", t).map(({ value }) => value)).toEqual(["none", "token", "hmac"]);
  expect(asksOf("none")).toEqual({ header: false, encoding: false, secret: false, isGiven: false });
  expect(asksOf("token")).toEqual({ header: true, encoding: false, secret: true, isGiven: false });
  expect(asksOf("hmac")).toEqual({ header: true, encoding: true, secret: true, isGiven: false });
  expect(asksOf("standard")).toEqual({ header: false, encoding: false, secret: true, isGiven: false });
  expect(asksOf("meta")).toEqual({ header: false, encoding: false, secret: true, isGiven: true });
  expect(proofChoices("meta", t)).toEqual([{ value: "meta", label: t.providersOwn }]);
});
