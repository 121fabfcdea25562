import { describe, expect, test } from "vitest";
import { refusedPaths } from "../../test/refused-paths.ts";
import {
  AssignOpportunity,
  ConvertLead,
  CreateLead,
  CreateOpportunity,
  CreateStage,
  EditOpportunity,
  ListLeads,
  ListOpportunities,
  LoseOpportunity,
  MoveOpportunity,
  ReadPipeline,
  ReorderStages,
} from "./inputs.ts";

const uuid = "018f4b5e-7c3a-7d2e-9b1a-3c5d7e9f1a2b";

describe("a lead", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{}, []],
    [{ title: "   " }, ["title"]],
    [{ title: "x".repeat(200) }, []],
    [{ title: "x".repeat(201) }, ["title"]],
    [{ title: null }, ["title"]],
    [{ companyName: null, contactName: null, email: null, phone: null }, []],
    [{ email: "ana" }, ["email"]],
    [{ phone: "6".repeat(51) }, ["phone"]],
    [{ source: "x".repeat(101) }, ["source"]],
    [{ description: "x".repeat(20_001) }, ["description"]],
    [{ expectedRevenue: "0" }, []],
    [{ expectedRevenue: "-1" }, ["expectedRevenue"]],
    [{ expectedRevenue: 1000 }, ["expectedRevenue"]],
    [{ expectedRevenue: null }, ["expectedRevenue"]],
    [{ priority: 3 }, []],
    [{ priority: 4 }, ["priority"]],
    [{ priority: -1 }, ["priority"]],
    [{ priority: 1.5 }, ["priority"]],
    [{ tags: Array.from({ length: 20 }, (_, place) => `tag ${place}`) }, []],
    [{ tags: Array.from({ length: 21 }, (_, place) => `tag ${place}`) }, ["tags"]],
    [{ tags: ["big", " "] }, ["tags.1"]],
    [{ tags: ["x".repeat(51)] }, ["tags.0"]],
    [{ expectedClosing: "2026-12-31" }, []],
    [{ expectedClosing: "31/12/2026" }, ["expectedClosing"]],
    [{ address: { city: "Sevilla", country: "ES" } }, []],
    [{ address: { zip: "x".repeat(21), country: "Spain" } }, ["address.zip", "address.country"]],
    [{ language: "fr" }, ["language"]],
    [{ salespersonId: null, teamId: null }, []],
    [{ salespersonId: "ana" }, ["salespersonId"]],
    [{ externalId: "" }, ["externalId"]],
  ])("%# is refused where it should be", (part, paths) => {
    expect(refusedPaths(CreateLead, { title: "Desks", ...part })).toEqual(paths);
  });

  test("needs a title and nothing else", () => {
    expect(refusedPaths(CreateLead, {})).toEqual(["title"]);
  });

  test("has no stage; an opportunity may begin in one", () => {
    expect(CreateLead.parse({ title: "Desks", stageId: uuid })).toEqual({ title: "Desks" });
    expect(CreateOpportunity.parse({ title: "Desks", stageId: uuid })).toEqual({ title: "Desks", stageId: uuid });
  });
});

describe("an edit", () => {
  test("says what changes and leaves out the rest", () => {
    expect(EditOpportunity.parse({ opportunityId: uuid, version: 3, title: "Desks" })).toEqual({
      opportunityId: uuid,
      version: 3,
      title: "Desks",
    });
  });

  test("cannot change what follows from what is done with the record, nor whose it is", () => {
    const told = { probability: "50", stageId: uuid, lostReasonId: uuid, salespersonId: uuid, teamId: uuid };
    expect(EditOpportunity.parse({ opportunityId: uuid, ...told })).toEqual({ opportunityId: uuid });
    expect(AssignOpportunity.parse({ opportunityId: uuid, ...told })).toEqual({
      opportunityId: uuid,
      salespersonId: uuid,
      teamId: uuid,
    });
  });
});

describe("a lead is converted", () => {
  test.each<[Record<string, unknown>, string[]]>([
    [{ customer: { action: "create" } }, []],
    [{ customer: { action: "none" }, createQuotation: true }, []],
    [{ customer: { action: "link", contactId: uuid } }, []],
    [{ customer: { action: "link" } }, ["customer.contactId"]],
    [{ customer: { action: "guess" } }, ["customer.action"]],
    [{}, ["customer"]],
  ])("%o is refused at %j", (part, paths) => {
    expect(refusedPaths(ConvertLead, { leadId: uuid, ...part })).toEqual(paths);
  });
});

test("a card goes to the top of a column or below another card", () => {
  expect(refusedPaths(MoveOpportunity, { opportunityId: uuid, stageId: uuid })).toEqual([]);
  expect(refusedPaths(MoveOpportunity, { opportunityId: uuid, stageId: uuid, below: null })).toEqual([]);
  expect(refusedPaths(MoveOpportunity, { opportunityId: uuid, below: "top" })).toEqual(["stageId", "below"]);
});

test("an opportunity is lost with or without a reason and a note", () => {
  expect(refusedPaths(LoseOpportunity, { opportunityId: uuid })).toEqual([]);
  expect(refusedPaths(LoseOpportunity, { opportunityId: uuid, reasonId: null, note: "x".repeat(20_001) })).toEqual([
    "note",
  ]);
});

describe("lists", () => {
  test("come with the newest first unless another order is asked for", () => {
    expect(ListOpportunities.parse({})).toEqual({ limit: 80, sort: "-createdAt" });
    expect(refusedPaths(ListOpportunities, { sort: "-expectedRevenue" })).toEqual([]);
    expect(refusedPaths(ListOpportunities, { sort: "expectedClosing" })).toEqual([]);
    expect(refusedPaths(ListOpportunities, { sort: "campaign" })).toEqual(["sort"]);
  });

  test.each<[Record<string, unknown>, string[]]>([
    [{ state: "won", tag: "big", source: "fair", unassigned: "true", count: "false" }, []],
    [{ state: "gone" }, ["state"]],
    [{ unassigned: true }, ["unassigned"]],
    [{ search: "x".repeat(201) }, ["search"]],
    [{ limit: "0" }, ["limit"]],
  ])("filtered by %o are refused at %j", (filters, paths) => {
    expect(refusedPaths(ListLeads, filters)).toEqual(paths);
  });

  test("of a board show thirty cards a column, and find up to fifty cards again", () => {
    expect(ReadPipeline.parse({})).toEqual({ limit: 30 });
    expect(refusedPaths(ReadPipeline, { cardIds: uuid, activity: "none" })).toEqual([]);
    expect(refusedPaths(ReadPipeline, { cardIds: Array(50).fill(uuid) })).toEqual([]);
    expect(refusedPaths(ReadPipeline, { cardIds: Array(51).fill(uuid), activity: "soon" })).toEqual([
      "activity",
      "cardIds",
    ]);
  });
});

test("a column has a name of a hundred characters, and a hundred of them are put in order", () => {
  expect(refusedPaths(CreateStage, { name: "x".repeat(100), isWon: true })).toEqual([]);
  expect(refusedPaths(CreateStage, { name: "x".repeat(101) })).toEqual(["name"]);
  expect(refusedPaths(ReorderStages, { stageIds: Array(101).fill(uuid) })).toEqual(["stageIds"]);
});
