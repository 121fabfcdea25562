import { Nothing } from "@trato/domain/identity/inputs.ts";
import {
  CreateSequence,
  EditSequence,
  EditSequenceSettings,
  EnrolOpportunity,
  OneEnrolment,
  OneInSequences,
} from "@trato/domain/sequences/inputs.ts";
import {
  EnrolmentList,
  Sequence,
  SequenceCountsList,
  SequenceList,
  SequenceSettings,
} from "@trato/domain/sequences/records.ts";
import { EditFirstAnswerRule, FirstAnswerRule, FirstAnswerRuleList } from "@trato/domain/sequences/first-answers.ts";
import { route } from "../platform/routes.ts";
import { countInSequences } from "./count-in-sequences.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { editFirstAnswerRule, listFirstAnswerRules } from "./first-answers/first-answer-rules.ts";
import { listEnrolments } from "./list-enrolments.ts";
import { createSequence, editSequence, editSequenceSettings, getSequenceSettings, listSequences } from "./sequences.ts";
import { pauseEnrolment, resumeEnrolment, stopEnrolment } from "./steer-enrolment.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const anEnrolment = { enrolmentId: someId };

/** How leads and opportunities are followed up, step by step, until they answer. */
export const sequenceRoutes = {
  "GET /sequences": route({
    may: "opportunity.read",
    summary: "List the sequences",
    input: Nothing,
    output: SequenceList,
    example: {},
    run: listSequences,
  }),
  "GET /sequences/counts": route({
    may: "opportunity.read",
    summary: "Count how it goes with those who are in each sequence",
    input: Nothing,
    output: SequenceCountsList,
    example: {},
    run: countInSequences,
  }),
  "POST /sequences": route({
    may: "sequence.edit",
    summary: "Add a sequence: steps of mail, call and task with waits between them",
    input: CreateSequence,
    output: Sequence,
    example: {
      name: "After the trade show",
      steps: [
        { kind: "call", wait: { amount: 0, unit: "days" }, summary: "Ask what they need" },
        { kind: "task", wait: { amount: 2, unit: "working_days" }, summary: "Send the catalogue" },
      ],
    },
    run: createSequence,
  }),
  "PATCH /sequences/:sequenceId": route({
    may: "sequence.edit",
    summary: "Change a sequence, switch it on or off, or put it away",
    input: EditSequence,
    output: Sequence,
    example: { sequenceId: someId, isOn: false },
    run: editSequence,
  }),
  "GET /first-answer-rules": route({
    may: "opportunity.read",
    summary: "List how leads are answered by themselves when they arrive, by their source",
    input: Nothing,
    output: FirstAnswerRuleList,
    example: {},
    run: listFirstAnswerRules,
  }),
  "PATCH /first-answer-rules": route({
    may: "sequence.edit",
    summary: "Change how leads of a source are answered by themselves: with a template, a sequence, or neither",
    input: EditFirstAnswerRule,
    output: FirstAnswerRule,
    example: { source: "form", templateId: null },
    run: editFirstAnswerRule,
  }),
  "GET /sequence-settings": route({
    may: "opportunity.read",
    summary: "Read how many mails sequences write a day from one address",
    input: Nothing,
    output: SequenceSettings,
    example: {},
    run: getSequenceSettings,
  }),
  "PATCH /sequence-settings": route({
    may: "sequence.edit",
    summary: "Change how many mails sequences write a day from one address",
    input: EditSequenceSettings,
    output: SequenceSettings,
    example: { dailyMails: 50 },
    run: editSequenceSettings,
  }),
  "GET /opportunities/:opportunityId/sequences": route({
    may: "opportunity.read",
    summary: "Read in which sequences a lead or an opportunity is and was, what comes next and when",
    input: OneInSequences,
    output: EnrolmentList,
    example: { opportunityId: someId },
    run: listEnrolments,
  }),
  "POST /opportunities/:opportunityId/sequences": route({
    may: "opportunity.edit",
    summary: "Begin a sequence with a lead or an opportunity",
    input: EnrolOpportunity,
    output: EnrolmentList,
    example: { opportunityId: someId, sequenceId: someId },
    run: enrolOpportunity,
  }),
  "POST /sequence-enrolments/:enrolmentId/pause": route({
    may: "opportunity.edit",
    summary: "Pause the sequence of a record",
    input: OneEnrolment,
    output: EnrolmentList,
    example: anEnrolment,
    run: pauseEnrolment,
  }),
  "POST /sequence-enrolments/:enrolmentId/resume": route({
    may: "opportunity.edit",
    summary: "Let a sequence that was paused or stopped go on",
    input: OneEnrolment,
    output: EnrolmentList,
    example: anEnrolment,
    run: resumeEnrolment,
  }),
  "POST /sequence-enrolments/:enrolmentId/stop": route({
    may: "opportunity.edit",
    summary: "Stop the sequence of a record",
    input: OneEnrolment,
    output: EnrolmentList,
    example: anEnrolment,
    run: stopEnrolment,
  }),
};
