import { describe, expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import { obstacleToAccept, obstacleToChangeInvitation, stateOfInvitation } from "./invitation-state.ts";

const moment = (text: string) => text as Moment; // a moment
const at = (time: string) => moment(`2026-11-23T${time}:00.000Z`);
const noon = at("12:00");

type Case = [what: string, accepted: Moment | null, revoked: Moment | null, expires: Moment, state: string];

const cases: Case[] = [
  ["before its end", null, null, at("12:01"), "waiting"],
  ["at its last moment", null, null, noon, "expired"],
  ["after its end", null, null, at("11:59"), "expired"],
  ["taken back", null, at("10:00"), at("18:00"), "revoked"],
  ["taken back and past its end", null, at("10:00"), at("11:00"), "revoked"],
  ["accepted", at("10:00"), null, at("18:00"), "accepted"],
  ["accepted and past its end", at("10:00"), null, at("11:00"), "accepted"],
  ["accepted and taken back afterwards", at("09:00"), at("10:00"), at("18:00"), "accepted"],
];

describe.each(cases)("an invitation %s", (_, acceptedAt, revokedAt, expiresAt, state) => {
  const invitation = { acceptedAt, revokedAt, expiresAt };

  test(`is ${state}`, () => {
    expect(stateOfInvitation(invitation, noon)).toBe(state);
  });

  test("can be accepted only while it waits", () => {
    const obstacle = obstacleToAccept(invitation, noon);
    expect(obstacle?.code ?? null).toBe(state === "waiting" ? null : `invitation.${state}`);
  });

  test("can be sent again or taken back until it is accepted", () => {
    expect(obstacleToChangeInvitation(invitation)?.code ?? null).toBe(
      state === "accepted" ? "invitation.accepted" : null,
    );
  });
});

test("moments in other zones are the same moment", () => {
  const invitation = { acceptedAt: null, revokedAt: null, expiresAt: moment("2026-11-23T13:00:01+01:00") };
  expect(stateOfInvitation(invitation, noon)).toBe("waiting");
  expect(stateOfInvitation({ ...invitation, expiresAt: moment("2026-11-23T13:00:00+01:00") }, noon)).toBe("expired");
});
