import { describe, expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import type { Id } from "../ids.ts";
import {
  type OpportunityFacts,
  obstacleToAssign,
  obstacleToConvert,
  obstacleToEdit,
  obstacleToGiveOut,
  obstacleToLose,
  obstacleToMove,
  obstacleToPool,
  obstacleToQuote,
  obstacleToRestore,
  obstacleToTypeProbability,
  obstacleToWin,
  type Stage,
} from "./lifecycle.ts";
import {
  afterLoss,
  afterMove,
  afterRestore,
  afterWin,
  assignedAt,
  firstStage,
  type Position,
  revenueAfterOrder,
  wonStageAfter,
} from "./positions.ts";
import type { Probability } from "./scoring.ts";
import { opportunityRefusals } from "./words.ts";

const stageId = (name: string) => name as Id<"stages">; // any text serves
const moment = (text: string) => text as Moment; // written as a moment
const euros = (text: string) => text as Decimal; // written as a decimal
const percentage = (text: string) => text as Probability; // written as a decimal

const stage = (name: string, sequence: number, isWon = false): Stage => ({ id: stageId(name), sequence, isWon });
const stages = [stage("paid", 90, true), stage("won", 70, true), stage("proposal", 30), stage("new", 10)];
const [paid, won, proposal, fresh] = stages as [Stage, Stage, Stage, Stage]; // the four above
const yesterday = moment("2026-11-22T10:00:00Z");
const now = moment("2026-11-23T10:00:00Z");
const reason = "too expensive" as Id<"lost_reasons">; // any text serves

const facts = (type: OpportunityFacts["type"], state: OpportunityFacts["state"]): OpportunityFacts => ({ type, state });
const open: Position = {
  state: "open",
  stageId: proposal.id,
  stageChangedAt: yesterday,
  closedAt: null,
  probability: percentage("40"),
  lostReasonId: null,
  archivedAt: null,
};
const asWon: Position = { ...open, state: "won", stageId: won.id, closedAt: yesterday, probability: percentage("100") };
const asLost: Position = {
  ...open,
  state: "lost",
  closedAt: yesterday,
  probability: percentage("0"),
  lostReasonId: reason,
};

describe("what stands in the way", () => {
  test.each([
    ["convert", facts("lead", "open"), null],
    ["convert", facts("opportunity", "open"), "opportunity.converted"],
    ["convert", facts("lead", "lost"), "opportunity.lost"],
    ["move", facts("opportunity", "won"), null],
    ["move", facts("opportunity", "lost"), "opportunity.lost"],
    ["move", facts("lead", "open"), "opportunity.not_converted"],
    ["win", facts("opportunity", "open"), null],
    ["win", facts("opportunity", "lost"), null],
    ["win", facts("opportunity", "won"), "opportunity.won"],
    ["win", facts("lead", "open"), "opportunity.not_converted"],
    ["lose", facts("lead", "open"), null],
    ["lose", facts("opportunity", "won"), null],
    ["lose", facts("opportunity", "lost"), "opportunity.lost"],
    ["restore", facts("lead", "lost"), null],
    ["restore", facts("opportunity", "open"), "opportunity.open"],
    ["edit", facts("opportunity", "won"), null],
    ["edit", facts("pooled", "open"), "lead.pooled"],
    ["assign", facts("pooled", "open"), "lead.pooled"],
    ["assign", facts("lead", "lost"), null],
    ["convert", facts("pooled", "open"), "lead.pooled"],
    ["lose", facts("pooled", "open"), "lead.pooled"],
    ["quote", facts("pooled", "open"), "lead.pooled"],
    ["giveOut", facts("pooled", "open"), null],
    ["giveOut", facts("lead", "open"), "lead.not_pooled"],
    ["pool", facts("lead", "open"), null],
    ["pool", facts("lead", "lost"), "lead.begun"],
    ["pool", facts("opportunity", "open"), "lead.begun"],
    ["edit", facts("lead", "lost"), "opportunity.lost"],
    ["quote", facts("lead", "open"), null],
    ["quote", facts("opportunity", "lost"), "opportunity.lost"],
    ["typeProbability", facts("opportunity", "open"), null],
    ["typeProbability", facts("opportunity", "won"), "opportunity.won"],
  ] as const)("to %s %o: %s", (verb, opportunity, code) => {
    const obstacles = {
      convert: obstacleToConvert,
      move: obstacleToMove,
      win: (one: OpportunityFacts) => obstacleToWin(one, stages),
      lose: obstacleToLose,
      restore: obstacleToRestore,
      edit: obstacleToEdit,
      assign: obstacleToAssign,
      giveOut: obstacleToGiveOut,
      pool: (one: OpportunityFacts) => obstacleToPool(one, false),
      quote: obstacleToQuote,
      typeProbability: obstacleToTypeProbability,
    };
    expect(obstacles[verb](opportunity)?.code ?? null).toBe(code);
    expect(code === null || code in opportunityRefusals).toBe(true);
  });

  test("nothing is won without a stage for it", () => {
    expect(obstacleToWin(facts("opportunity", "open"), [fresh])).toMatchObject({ code: "opportunity.no_won_stage" });
  });
});

describe("moving between stages", () => {
  test("keeps an open opportunity's probability and remembers when", () => {
    expect(afterMove(open, fresh, now, percentage("20"))).toEqual({ ...open, stageId: fresh.id, stageChangedAt: now });
    expect(afterMove(open, proposal, now, null)).toEqual(open);
  });

  test("into a won stage wins, and between won stages the day of closing stays", () => {
    const first = afterMove(open, won, now, null);
    expect(first).toMatchObject({ state: "won", closedAt: now, probability: "100" });
    expect(afterMove(asWon, paid, now, null)).toEqual({ ...asWon, stageId: paid.id, stageChangedAt: now });
  });

  test("out of a won stage opens it again without certainty or a day of closing", () => {
    expect(afterMove(asWon, proposal, now, percentage("30"))).toMatchObject({
      state: "open",
      closedAt: null,
      probability: "30",
    });
    expect(afterMove(asWon, proposal, now, null).probability).toBeNull();
  });
});

describe("winning, losing, restoring", () => {
  test("the won stage is the next one behind, else the last before", () => {
    expect(wonStageAfter(proposal.id, stages)).toBe(won);
    expect(wonStageAfter(won.id, stages)).toBe(paid);
    expect(wonStageAfter(paid.id, stages)).toBe(paid);
    expect(wonStageAfter(stageId("late"), [stage("late", 95), won])).toBe(won);
    expect(wonStageAfter(fresh.id, [fresh])).toBeNull();
  });

  test("a lost opportunity can still be won, and forgets its reason", () => {
    expect(afterWin(asLost, stages, now)).toEqual({
      state: "won",
      stageId: won.id,
      stageChangedAt: now,
      closedAt: now,
      probability: "100",
      lostReasonId: null,
      archivedAt: null,
    });
  });

  test("losing keeps the stage and names the reason", () => {
    expect(afterLoss(open, reason, now)).toEqual({
      ...open,
      state: "lost",
      closedAt: now,
      probability: "0",
      lostReasonId: reason,
    });
  });

  test("restoring clears the day of closing and the reason; no phantom probability stays", () => {
    expect(afterRestore(asLost, stages, now, percentage("35"))).toEqual({ ...open, probability: "35" });
    expect(afterRestore(asLost, stages, now, null).probability).toBeNull();
    expect(afterRestore({ ...asLost, stageId: won.id }, stages, now, null)).toMatchObject({
      state: "won",
      closedAt: now,
    });
  });
});

test("a new record starts in the first stage that is not a won one", () => {
  expect(firstStage(stages)).toBe(fresh);
  expect(firstStage([won])).toBe(won);
  expect(firstStage([])).toBeNull();
});

test("the day of assignment follows the salesperson", () => {
  const before = { salespersonId: "ana", assignedAt: yesterday };
  expect(assignedAt(before, "ana", now)).toBe(yesterday);
  expect(assignedAt(before, "bea", now)).toBe(now);
  expect(assignedAt(before, null, now)).toBeNull();
});

test("what was expected rises to what was bought and never falls", () => {
  expect(revenueAfterOrder(euros("100"), euros("250.50"))).toBe("250.5");
  expect(revenueAfterOrder(euros("1000"), euros("999.99"))).toBe("1000");
});
