import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../test/factories.ts";
import { endCalendarFeed, makeCalendarFeed } from "./activities/feed/calendar-feed.ts";
import { readCalendar } from "./activities/feed/read-calendar.ts";
import { createMember } from "./identity/create-member.ts";
import { deactivateMember } from "./identity/deactivate-member.ts";
import { whoOfMember } from "./identity/who-of-member.ts";
import { type Context, systemActor } from "./platform/context.ts";
import { toldUrl } from "./platform/http/logged.ts";

test("by the address alone the meetings are read; not by another one, an ended one, or of somebody who has left", async () => {
  const workspace = await createTestWorkspace();
  const edge = await testEdge();
  const asTrato = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: workspace.id, actor: systemActor }, "write", testOrigin, work);
  const { id: memberId } = await asTrato((ctx) =>
    createMember(ctx, { name: "Ana", email: "ana@feed.example", role: "sales", reach: "own", teamIds: [] }),
  );
  const who = await asTrato((ctx) => whoOfMember(ctx, memberId));
  if (!who) throw new Error("she works here");
  const make = async () => {
    const { address } = await edge.run(who, "write", testOrigin, (ctx) => makeCalendarFeed(ctx));
    return address?.split("/").at(-2) ?? "";
  };
  const read = (token: string) =>
    readCalendar(edge, token, testOrigin).then(
      ({ content }) => content.slice(0, 15),
      (error: { code: string }) => error.code,
    );
  const token = await make();
  expect(await read(token)).toBe("BEGIN:VCALENDAR");
  expect(await read(`${token.slice(0, -4)}AAAA`)).toBe("record.not_found");
  expect(await read("trato_x")).toBe("record.not_found");
  expect(toldUrl(`/api/calendar/${token}/trato.ics`)).toBe("/api/calendar/*/trato.ics");
  const renewed = await make();
  expect([await read(token), await read(renewed)]).toEqual(["record.not_found", "BEGIN:VCALENDAR"]);
  await edge.run(who, "write", testOrigin, (ctx) => endCalendarFeed(ctx));
  expect(await read(renewed)).toBe("record.not_found");
  const last = await make();
  await asTrato((ctx) => deactivateMember(ctx, { memberId }));
  expect(await read(last)).toBe("record.not_found");
});
