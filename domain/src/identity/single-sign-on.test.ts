import { expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import {
  entryOf,
  isOfDomains,
  isProviderAddress,
  isStrong,
  type KnownHere,
  obstacleToProvider,
  type Proven,
} from "./single-sign-on.ts";

const ana: Proven = {
  issuer: "https://id.example",
  subject: "7",
  email: "ana@norte.example",
  name: "Ana",
  isStrong: false,
};
const rules = { domains: ["norte.example"], joinsAs: "sales" as const, isEnough: false };
const stranger: KnownHere = { linked: null, hasAccount: false, isInvited: false };
const linkedTo = (given: { isActive?: boolean; hasCode?: boolean }): KnownHere => ({
  ...stranger,
  linked: { isActive: true, hasCode: false, ...given },
});

test.each([
  ["who is linked comes in", ana, rules, linkedTo({}), "in"],
  ["also where their e-mail is another by now", { ...ana, email: null }, rules, linkedTo({}), "in"],
  ["with a code, for who switched one on", ana, rules, linkedTo({ hasCode: true }), "code"],
  [
    "not where the provider asked for more than a password",
    { ...ana, isStrong: true },
    rules,
    linkedTo({ hasCode: true }),
    "in",
  ],
  ["nor where its word is enough", ana, { ...rules, isEnough: true }, linkedTo({ hasCode: true }), "in"],
  ["somebody new of the domain joins", ana, rules, stranger, "join"],
  ["who is invited joins", ana, { ...rules, joinsAs: null }, { ...stranger, isInvited: true }, "join"],
  [
    "an invitation outside the domains too, where none are named",
    ana,
    { ...rules, domains: [] },
    { ...stranger, isInvited: true },
    "join",
  ],
])("%s", (_, proven, given, known, entry) => expect(entryOf(proven, given, known)).toBe(entry));

test.each([
  ["who was let go", ana, rules, linkedTo({ isActive: false }), "provider.left"],
  [
    "whose e-mail is not vouched for",
    { ...ana, email: null },
    rules,
    { ...stranger, isInvited: true },
    "provider.unverified",
  ],
  ["whose e-mail an account has already", ana, rules, { ...stranger, hasAccount: true }, "provider.prove"],
  [
    "the same who is invited, since an invitation proves nothing of that account",
    ana,
    rules,
    { linked: null, hasAccount: true, isInvited: true },
    "provider.prove",
  ],
  [
    "of another domain",
    { ...ana, email: "ana@sur.example" },
    rules,
    { ...stranger, hasAccount: true },
    "provider.other_domain",
  ],
  ["nobody invited, where only who is invited joins", ana, { ...rules, joinsAs: null }, stranger, "provider.uninvited"],
  ["nobody invited, of whatever domain", ana, { ...rules, domains: [] }, stranger, "provider.uninvited"],
])("refused: %s", (_, proven, given, known, code) => expect(entryOf(proven, given, known)).toMatchObject({ code }));

test("a domain is that one, in whatever letters, and none below or beside it", () => {
  expect(isOfDomains("Ana@Norte.Example", ["norte.example"])).toBe(true);
  for (const email of ["a@x.norte.example", "a@anorte.example", "a@norte.example.org", '"a@norte.example"@sur.example'])
    expect([email, isOfDomains(email, ["norte.example"])]).toEqual([email, false]);
});

const settings = {
  issuer: ana.issuer,
  domains: ["norte.example"],
  joinsAs: null,
  allowsPasswords: true,
  triedAt: null,
};

test.each([
  ["nothing", {}, undefined],
  ["an address in the clear", { issuer: "http://id.example" }, "provider.address"],
  ["whoever comes joins", { domains: [], joinsAs: "sales" as const }, "provider.domain_missing"],
  ["passwords end before anybody came in by it", { allowsPasswords: false }, "provider.untried"],
  ["not after that", { allowsPasswords: false, triedAt: "2026-11-29T08:00:00.000Z" as Moment }, undefined],
])("in the way of its settings: %s", (_, given, code) =>
  expect(obstacleToProvider({ ...settings, ...given })?.code).toBe(code),
);

test.each([
  [["pwd", "mfa"], undefined, true],
  [["pwd"], "http://schemas.openid.net/pape/policies/2007/06/multi-factor", true],
  [["pwd"], undefined, false],
  ["mfa", undefined, false],
  [undefined, "0", false],
  [[["mfa"]], { mfa: true }, false],
])("amr %j and acr %j say more than one factor: %s", (amr, acr, strong) => expect(isStrong(amr, acr)).toBe(strong));

test.each([
  ["https://id.example/realms/norte", true],
  ["http://127.0.0.1:9000", true],
  ["http://localhost:9000/", true],
  ["http://[::1]:9000", true],
  ["http://id.example", false],
  ["http://127.0.0.1.id.example", false],
  ["http://localhost.id.example", false],
  ["https://ana:secret@id.example", false],
  ["file:///etc/passwd", false],
  ["id.example", false],
])("a provider may stand at %s: %s", (address, may) => expect(isProviderAddress(address)).toBe(may));
