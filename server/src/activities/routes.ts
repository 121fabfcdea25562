import {
  activityFields,
  callFields,
  type AboutKind,
  EditActivity,
  EditNote,
  FinishActivity,
  noteFields,
  OneActivity,
  OneNote,
} from "@trato/domain/activities/inputs.ts";
import { Activities, Activity, FinishedActivity, Note } from "@trato/domain/activities/records.ts";
import { route } from "../platform/routes.ts";
import { cancelActivity, editActivity, finishActivity, reopenActivity, snoozeActivity } from "./change-activity.ts";
import { deleteNote, editNote } from "./change-note.ts";
import { listOpenActivities } from "./list-open-activities.ts";
import { logCall } from "./log-call.ts";
import { planActivity } from "./plan-activity.ts";
import { subjectRoute } from "./subject-route.ts";
import { writeNote } from "./write-note.ts";

const writeNoteOn = <Key extends string>(key: Key, kind: AboutKind) =>
  subjectRoute(key, kind, {
    may: "activity.edit",
    summary: "Write a note",
    fields: noteFields,
    output: Note,
    example: { body: "Prefers to be called in the morning" },
    run: writeNote,
  });

const planActivityOn = <Key extends string>(key: Key, kind: AboutKind) =>
  subjectRoute(key, kind, {
    may: "activity.edit",
    summary: "Plan an activity",
    fields: activityFields,
    output: Activity,
    example: { kind: "call", summary: "Ask about the offer", dueOn: "2030-01-15" },
    run: planActivity,
  });

const logCallOn = <Key extends string>(key: Key, kind: AboutKind) =>
  subjectRoute(key, kind, {
    may: "activity.edit",
    summary: "Log a call that was made",
    fields: callFields,
    output: Activity,
    example: { summary: "Asked for a quotation", outcome: "Interested", durationMinutes: 12 },
    run: logCall,
  });

const listActivitiesOf = <Key extends string>(key: Key, kind: AboutKind) =>
  subjectRoute(key, kind, {
    may: "activity.read",
    summary: "List what is still to be done",
    fields: {},
    output: Activities,
    example: {},
    run: listOpenActivities,
  });

const anActivity = { activityId: "01990000-0000-7000-8000-000000000001" };
const aNote = { noteId: "01990000-0000-7000-8000-000000000001" };

export const activityRoutes = {
  "POST /leads/:leadId/notes": writeNoteOn("leadId", "opportunity"),
  "POST /opportunities/:opportunityId/notes": writeNoteOn("opportunityId", "opportunity"),
  "POST /sales/:saleId/notes": writeNoteOn("saleId", "sale"),
  "POST /contacts/:contactId/notes": writeNoteOn("contactId", "contact"),
  "POST /products/:productId/notes": writeNoteOn("productId", "product"),
  "POST /purchases/:purchaseId/notes": writeNoteOn("purchaseId", "purchase"),
  "PATCH /notes/:noteId": route({
    may: "activity.edit",
    summary: "Edit a note of one's own",
    input: EditNote,
    output: Note,
    example: { ...aNote, body: "Prefers to be called in the afternoon" },
    run: editNote,
  }),
  "DELETE /notes/:noteId": route({
    may: "activity.edit",
    summary: "Delete a note",
    input: OneNote,
    output: Note,
    example: aNote,
    run: deleteNote,
  }),

  "POST /leads/:leadId/log-call": logCallOn("leadId", "opportunity"),
  "POST /opportunities/:opportunityId/log-call": logCallOn("opportunityId", "opportunity"),
  "POST /sales/:saleId/log-call": logCallOn("saleId", "sale"),
  "POST /contacts/:contactId/log-call": logCallOn("contactId", "contact"),
  "POST /purchases/:purchaseId/log-call": logCallOn("purchaseId", "purchase"),

  "POST /leads/:leadId/activities": planActivityOn("leadId", "opportunity"),
  "POST /opportunities/:opportunityId/activities": planActivityOn("opportunityId", "opportunity"),
  "POST /sales/:saleId/activities": planActivityOn("saleId", "sale"),
  "POST /contacts/:contactId/activities": planActivityOn("contactId", "contact"),
  "POST /products/:productId/activities": planActivityOn("productId", "product"),
  "POST /purchases/:purchaseId/activities": planActivityOn("purchaseId", "purchase"),
  "GET /leads/:leadId/activities": listActivitiesOf("leadId", "opportunity"),
  "GET /opportunities/:opportunityId/activities": listActivitiesOf("opportunityId", "opportunity"),
  "GET /sales/:saleId/activities": listActivitiesOf("saleId", "sale"),
  "GET /contacts/:contactId/activities": listActivitiesOf("contactId", "contact"),
  "GET /products/:productId/activities": listActivitiesOf("productId", "product"),
  "GET /purchases/:purchaseId/activities": listActivitiesOf("purchaseId", "purchase"),
  "PATCH /activities/:activityId": route({
    may: "activity.edit",
    summary: "Edit an activity",
    input: EditActivity,
    output: Activity,
    example: { ...anActivity, dueOn: "2030-02-01" },
    run: editActivity,
  }),
  "POST /activities/:activityId/finish": route({
    may: "activity.edit",
    summary: "Mark an activity as done, and plan the next",
    input: FinishActivity,
    output: FinishedActivity,
    example: { ...anActivity, outcome: "Agreed on Thursday" },
    run: finishActivity,
  }),
  "POST /activities/:activityId/cancel": route({
    may: "activity.edit",
    summary: "Cancel an activity",
    input: OneActivity,
    output: Activity,
    example: anActivity,
    run: cancelActivity,
  }),
  "POST /activities/:activityId/snooze": route({
    may: "activity.edit",
    summary: "Put an activity off by a week",
    input: OneActivity,
    output: Activity,
    example: anActivity,
    run: snoozeActivity,
  }),
  "POST /activities/:activityId/reopen": route({
    may: "activity.edit",
    summary: "Open an activity again",
    input: OneActivity,
    output: Activity,
    example: anActivity,
    run: reopenActivity,
  }),
};
