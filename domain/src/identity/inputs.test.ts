import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import {
  AcceptInvitation,
  CreateApiKey,
  CreateMember,
  CreateTeam,
  EditMe,
  EditWorkspace,
  Invite,
  SetUp,
} from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

const company = {
  workspaceName: "Frutas Peñalba",
  country: "ES",
  currency: "EUR",
  timeZone: "Europe/Madrid",
  language: "es",
  adminName: "Ana Robles",
  adminEmail: "ana@example.com",
  adminPassword: "12345678",
};

describe("a company sets itself up", () => {
  test("with what it says, and without sample data unless it asks for it", () => {
    expect(SetUp.parse(company)).toEqual({ ...company, sampleData: false });
  });

  test.each([
    ["workspaceName", "  "],
    ["country", "Spain"],
    ["currency", "XYZ"],
    ["currency", "eur"],
    ["timeZone", "Europe/Atlantis"],
    ["language", "fr"],
    ["adminName", ""],
    ["adminEmail", "ana"],
    ["adminPassword", "1234567"],
    ["adminPassword", "x".repeat(129)],
    ["sampleData", "yes"],
  ])("and is told that %s cannot be %j", (field, value) => {
    expect(refusedPaths(SetUp, { ...company, [field]: value })).toContain(field);
  });

  test("with a password of 8 to 128 characters, spaces and all", () => {
    for (const adminPassword of ["       8", "x".repeat(128), "contraseña"]) {
      expect(refusedPaths(SetUp, { ...company, adminPassword })).toEqual([]);
    }
  });
});

describe("the settings of a company", () => {
  test.each([
    [{ priceDecimals: 0 }, []],
    [{ priceDecimals: 6 }, []],
    [{ priceDecimals: 7 }, ["priceDecimals"]],
    [{ priceDecimals: -1 }, ["priceDecimals"]],
    [{ priceDecimals: 2.5 }, ["priceDecimals"]],
    [{ validityDays: 0 }, []],
    [{ validityDays: 3650 }, []],
    [{ validityDays: 3651 }, ["validityDays"]],
    [{ roundingMethod: "globally" }, []],
    [{ roundingMethod: "sometimes" }, ["roundingMethod"]],
    [{ name: null }, ["name"]],
    [{ version: 0 }, ["version"]],
    [{}, []],
  ])("%j is refused at %j", (settings, paths) => {
    expect(refusedPaths(EditWorkspace, settings)).toEqual(paths);
  });

  test("cannot change the currency: documents already count in it", () => {
    expect(EditWorkspace.parse({ currency: "USD" })).toEqual({});
  });
});

describe("people", () => {
  test("are salespeople with their own records unless said otherwise", () => {
    const usual = { role: "sales", reach: "own", teamIds: [] };
    expect(CreateMember.parse({ name: "Ana" })).toEqual({ name: "Ana", ...usual });
    expect(Invite.parse({ name: "Ana", email: "ana@example.com" })).toMatchObject(usual);
  });

  test.each([
    [{ name: "Ana", role: "boss" }, ["role"]],
    [{ name: "Ana", reach: "some" }, ["reach"]],
    [{ name: "Ana", email: "ana" }, ["email"]],
    [{ name: "Ana", email: null }, []],
    [{ name: "Ana", teamIds: ["sales"] }, ["teamIds.0"]],
    [{ name: "Ana", teamIds: Array(101).fill(uuid) }, ["teamIds"]],
    [{ name: "x".repeat(201) }, ["name"]],
    [{}, ["name"]],
  ])("%# are refused where they should be", (member, paths) => {
    expect(refusedPaths(CreateMember, member)).toEqual(paths);
  });

  test("are invited by an address, not without one", () => {
    expect(refusedPaths(Invite, { name: "Ana" })).toEqual(["email"]);
    expect(refusedPaths(Invite, { name: "Ana", email: null })).toEqual(["email"]);
  });

  test("who have an account already accept without a new password", () => {
    expect(refusedPaths(AcceptInvitation, { token: "t" })).toEqual([]);
    expect(refusedPaths(AcceptInvitation, { token: "", password: "short" })).toEqual(["token", "password"]);
  });

  test("choose their language or follow the company's", () => {
    expect(refusedPaths(EditMe, { language: null, theme: "dark" })).toEqual([]);
    expect(refusedPaths(EditMe, { language: "fr", theme: "pink" })).toEqual(["language", "theme"]);
  });
});

test("a team has a name and up to a thousand members", () => {
  expect(CreateTeam.parse({ name: "North" })).toEqual({ name: "North", memberIds: [] });
  expect(refusedPaths(CreateTeam, { name: "North", memberIds: Array(1000).fill(uuid) })).toEqual([]);
  expect(refusedPaths(CreateTeam, { name: " ", memberIds: Array(1001).fill(uuid) })).toEqual(["name", "memberIds"]);
});

test("an API key ends at a moment with its zone, or never", () => {
  expect(refusedPaths(CreateApiKey, { name: "shop", expiresAt: null })).toEqual([]);
  expect(refusedPaths(CreateApiKey, { name: "shop", expiresAt: "2027-01-01T00:00:00Z" })).toEqual([]);
  expect(refusedPaths(CreateApiKey, { name: "shop", expiresAt: "2027-01-01" })).toEqual(["expiresAt"]);
});
