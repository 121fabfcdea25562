import {
  activityFields,
  callFields,
  EditActivity,
  EditNote,
  FinishActivity,
  noteFields,
  OneActivity,
  OneNote,
} from "@trato/domain/activities/inputs.ts";
import { Activities, Activity, FinishedActivity, Note, Readers } from "@trato/domain/activities/records.ts";
import { route } from "../platform/routes.ts";
import { aboutRoutes } from "./about-route.ts";
import { calendarFeedRoutes } from "./feed/routes.ts";
import { cancelActivity, editActivity, finishActivity, reopenActivity, snoozeActivity } from "./change-activity.ts";
import { deleteNote, editNote } from "./change-note.ts";
import { listOpenActivities } from "./list-open-activities.ts";
import { logCall } from "./log-call.ts";
import { listReaders } from "./mentions.ts";
import { planActivity } from "./plan-activity.ts";
import { writeNote } from "./write-note.ts";

const anActivity = { activityId: "01990000-0000-7000-8000-000000000001" };
const aNote = { noteId: "01990000-0000-7000-8000-000000000001" };

export const activityRoutes = {
  ...calendarFeedRoutes,
  ...aboutRoutes("POST", "note", "notes", {
    may: "activity.edit",
    summary: "Write a note",
    fields: noteFields,
    output: Note,
    example: { body: "Prefers to be called in the morning" },
    run: writeNote,
  }),
  ...aboutRoutes("GET", "note", "readers", {
    may: "member.read",
    summary: "List who works here, what one types to mention each, and who reaches the record",
    fields: {},
    output: Readers,
    example: {},
    run: listReaders,
  }),
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

  ...aboutRoutes("POST", "call", "log-call", {
    may: "activity.edit",
    summary: "Log a call that was made, and plan what comes next",
    fields: callFields,
    output: FinishedActivity,
    example: { summary: "Asked for a quotation", outcome: "Interested", durationMinutes: 12 },
    run: logCall,
  }),

  ...aboutRoutes("POST", "activity", "activities", {
    may: "activity.edit",
    summary: "Plan an activity",
    fields: activityFields,
    output: Activity,
    example: { kind: "call", summary: "Ask about the offer", dueOn: "2030-01-15" },
    run: planActivity,
  }),
  ...aboutRoutes("GET", "activity", "activities", {
    may: "activity.read",
    summary: "List what is still to be done",
    fields: {},
    output: Activities,
    example: {},
    run: listOpenActivities,
  }),
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
