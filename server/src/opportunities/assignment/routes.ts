import * as z from "zod/mini";
import {
  CreateAssignmentRule,
  EditAssignmentRule,
  EditLeadReceiver,
  OneAssignmentRule,
  OneDrawn,
  ReorderAssignmentRules,
  SimulateAssignmentRule,
} from "@trato/domain/opportunities/assignment/inputs.ts";
import {
  AssignmentRule,
  AssignmentRuleList,
  AssignmentSimulation,
  LeadDrawList,
  LeadReceiver,
  LeadReceiverList,
} from "@trato/domain/opportunities/assignment/records.ts";
import { Opportunity } from "@trato/domain/opportunities/records.ts";
import { route } from "../../platform/routes.ts";
import { assignByRules } from "./assign-by-rules.ts";
import {
  createAssignmentRule,
  deleteAssignmentRule,
  editAssignmentRule,
  listAssignmentRules,
  reorderAssignmentRules,
} from "./assignment-rules.ts";
import { editLeadReceiver, listLeadReceivers } from "./lead-receivers.ts";
import { listDraws } from "./list-draws.ts";
import { simulateAssignmentRule } from "./simulate-assignment-rule.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const aRule = { ruleId: someId };
const anOpportunity = { opportunityId: someId };

/** To whom leads go that arrive. */
export const assignmentRoutes = {
  "GET /assignment-rules": route({
    may: "opportunity.read",
    summary: "List the rules by which leads are given out when they arrive",
    input: z.object({}),
    output: AssignmentRuleList,
    example: {},
    run: listAssignmentRules,
  }),
  "POST /assignment-rules": route({
    may: "pipeline.configure",
    summary: "Add a rule by which leads are given out",
    input: CreateAssignmentRule,
    output: AssignmentRule,
    example: {
      name: "Madrid",
      conditions: [{ field: "zip", comparison: "startsWith", values: ["28"] }],
      members: [{ memberId: someId, weight: 2 }],
      mode: "by_weight",
      isOn: true,
    },
    run: createAssignmentRule,
  }),
  "PATCH /assignment-rules/:ruleId": route({
    may: "pipeline.configure",
    summary: "Change a rule by which leads are given out, or switch it on or off",
    input: EditAssignmentRule,
    output: AssignmentRule,
    example: { ...aRule, isOn: false },
    run: editAssignmentRule,
  }),
  "DELETE /assignment-rules/:ruleId": route({
    may: "pipeline.configure",
    summary: "Delete a rule; what it gave stays whose it is",
    input: OneAssignmentRule,
    output: AssignmentRuleList,
    example: aRule,
    run: deleteAssignmentRule,
  }),
  "POST /assignment-rules/reorder": route({
    may: "pipeline.configure",
    summary: "Put the rules in another order: the first that a lead meets gives it",
    input: ReorderAssignmentRules,
    output: AssignmentRuleList,
    example: { ruleIds: [] },
    run: reorderAssignmentRules,
  }),
  "POST /assignment-rules/simulate": route({
    may: "pipeline.configure",
    summary: "Try a rule on what came in the last 90 days: who would have got how many",
    input: SimulateAssignmentRule,
    output: AssignmentSimulation,
    example: {
      name: "Madrid",
      conditions: [{ field: "zip", comparison: "startsWith", values: ["28"] }],
      members: [{ memberId: someId, weight: 1 }],
    },
    isLong: () => true,
    run: simulateAssignmentRule,
  }),
  "GET /lead-receivers": route({
    may: "opportunity.read",
    summary: "List when and how many leads each salesperson takes",
    input: z.object({}),
    output: LeadReceiverList,
    example: {},
    run: listLeadReceivers,
  }),
  "PATCH /lead-receivers/:memberId": route({
    may: "pipeline.configure",
    summary: "Say when and how many leads somebody takes",
    input: EditLeadReceiver,
    output: LeadReceiver,
    example: { memberId: someId, perDay: 10, hours: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "14:00" }] },
    run: editLeadReceiver,
  }),
  "GET /opportunities/:opportunityId/draws": route({
    may: "opportunity.read",
    summary: "Read why a lead is whose it is: how the rules were asked for it",
    input: OneDrawn,
    output: LeadDrawList,
    example: anOpportunity,
    run: listDraws,
  }),
  "POST /opportunities/:opportunityId/assign-by-rules": route({
    may: "opportunity.assign",
    summary: "Give a lead or an opportunity by the rules, as if it arrived now",
    input: OneDrawn,
    output: Opportunity,
    example: anOpportunity,
    run: assignByRules,
  }),
};
