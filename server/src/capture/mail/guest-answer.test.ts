import { Readable } from "node:stream";
import type { Id } from "@trato/domain/ids.ts";
import { beforeAll, expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin, type TestWorkspace } from "../../../test/factories.ts";
import { customer } from "../../../test/factories-stock.ts";
import { rawMail } from "../../../test/mails.ts";
import { colleague } from "../../../test/people.ts";
import { listOpenActivities } from "../../activities/list-open-activities.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import { listFiles } from "../../files/list-files.ts";
import { tellGuests } from "../../messaging/meetings/tell-guests.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { getTimeline } from "../../reports/get-timeline.ts";
import "../../reactions.ts";
import { takeMail } from "./take-mail.ts";

let [workspace, other]: [TestWorkspace, TestWorkspace] = [undefined as never, undefined as never];
beforeAll(async () => {
  [workspace, other] = [await createTestWorkspace(), await createTestWorkspace()];
});

async function as<T>(work: (ctx: Context) => Promise<T>): Promise<T> {
  return (await testEdge()).run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
}
const take = async (raw: string, { id: workspaceId } = workspace) =>
  takeMail({ edge: await testEdge(), workspaceId, origin: testOrigin }, Readable.from([Buffer.from(raw)]));

const eva = "eva@puerto.example";

/** A meeting with Eva, who was invited. */
async function invited() {
  const { id: assigneeId } = await colleague(workspace);
  return as(async (ctx) => {
    const about = { kind: "contact", id: await customer(ctx) } as const;
    const { id: activityId } = await planActivity(ctx, about, {
      kind: "meeting",
      summary: "Samples",
      startsAt: "2035-03-01T09:00:00Z" as never, // an ISO moment
      assigneeId,
      guests: [{ email: eva }],
    });
    await tellGuests(ctx, activityId);
    return { about, activityId };
  });
}

type Said = { answer?: string; by?: string; method?: string; id: string; uid: string; date?: string };

/** As calendar programs answer. */
function reply({
  answer = "ACCEPTED",
  by = eva,
  method = "REPLY",
  id,
  uid,
  date = "Wed, 01 Jan 2025 10:00:00 +0000",
}: Said): string {
  const calendar = `BEGIN:VCALENDAR\nPRODID:-//Test//EN\nVERSION:2.0\nMETHOD:${method}\nBEGIN:VEVENT\nUID:${uid}\nDTSTAMP:20250101T100000Z\nDTSTART:20350301T090000Z\nATTENDEE;PARTSTAT=${answer};CN=Eva:mailto:${by}\nORGANIZER:mailto:sales@robles.example\nEND:VEVENT\nEND:VCALENDAR`;
  const more = `Date: ${date}\nContent-Type: multipart/alternative; boundary=b`;
  const body = `--b\n\nEva has answered\n--b\nContent-Type: text/calendar; charset=UTF-8; method=${method}\n\n${calendar}\n--b--\n`;
  return rawMail({ from: `Eva <${eva}>`, subject: "Accepted: Samples", id: `${id}@puerto.example`, more, body });
}

const guestsOf = async ({ about }: Awaited<ReturnType<typeof invited>>) =>
  (await as((ctx) => listOpenActivities(ctx, about))).items[0]?.guests;
const uidOf = (activityId: string) => `${activityId}@localhost`;

test("what a guest's calendar answers is shown at the meeting and in the history, makes no lead and no file", async () => {
  const meeting = await invited();
  const uid = uidOf(meeting.activityId);
  const received = await take(reply({ id: "yes", uid }));
  expect(received).toMatchObject({ kind: "contact", id: meeting.about.id, state: "taken" });
  expect(await guestsOf(meeting)).toMatchObject([
    { email: eva, answer: "accepted", answeredAt: "2025-01-01T10:00:00.000Z" },
  ]);
  const { items } = await as((ctx) => getTimeline(ctx, meeting.about, { limit: 10 }));
  expect(items[0]).toMatchObject({ event: "meeting.answered", arrival: { mail: { subject: "Accepted: Samples" } } });
  expect((await as((ctx) => listFiles(ctx, meeting.about))).items).toEqual([]);
});

test("the latest answer counts, in whichever order they come, and again makes no difference", async () => {
  const meeting = await invited();
  const uid = uidOf(meeting.activityId);
  const late = reply({ id: "late", uid, answer: "DECLINED", date: "Thu, 02 Jan 2025 10:00:00 +0000" });
  await take(late);
  await take(reply({ id: "early", uid, answer: "TENTATIVE" }));
  await take(late);
  expect(await guestsOf(meeting)).toMatchObject([{ answer: "declined" }]);
});

test("an answer of a clock that goes years ahead does not outlast the ones after it", async () => {
  const meeting = await invited();
  const uid = uidOf(meeting.activityId);
  await take(reply({ id: "ahead", uid, date: "Sun, 01 Jan 2090 10:00:00 +0000" }));
  await take(reply({ id: "after", uid, answer: "DECLINED", date: "Sun, 01 Jan 2090 10:00:00 +0000" }));
  expect(await guestsOf(meeting)).toMatchObject([{ answer: "declined" }]);
});

test.each([
  ["somebody who was not asked", { by: "leo@puerto.example" }],
  ["an invitation of somebody else's", { method: "REQUEST" }],
  ["no answer yet", { answer: "NEEDS-ACTION" }],
  ["of another program's meeting", { uid: "01990000-0000-7000-8000-000000000001@elsewhere.example" }],
  ["of no meeting", { uid: uidOf("01990000-0000-7000-8000-0000000000ff") }],
])("%s is a mail like any other", async (name, given) => {
  const meeting = await invited();
  const id = name.replaceAll(/\W/g, "");
  expect(await take(reply({ id, uid: uidOf(meeting.activityId), ...given }))).toMatchObject({ kind: "lead" });
  expect(await guestsOf(meeting)).toMatchObject([{ answer: "none" }]);
});

test("an answer that comes to another company changes nothing", async () => {
  const meeting = await invited();
  const received = await take(reply({ id: "elsewhere", uid: uidOf(meeting.activityId) }), other);
  expect(received.id satisfies Id<"opportunities"> | string | null).not.toBe(meeting.about.id);
  expect(await guestsOf(meeting)).toMatchObject([{ answer: "none" }]);
});
