import { describe, expect, test } from "vitest";
import { visitor } from "../../../test/listening.ts";
import { isBeyond } from "./json-bodies.ts";

describe("how much lies within a JSON text", () => {
  test.each([
    ["[[1]]", false],
    ["[[[1]]]", true],
    ['{"a":{"b":1},"c":{"d":1},"e":[]}', false],
    ['{"a":[{}]}', true],
    ['[["[[["]]', false],
    ['[["\\"[[["]]', false],
    ['[["\\\\",[1]]]', true],
    ['[["\\\\\\"[[', false],
    ['"never ends [[[', false],
    ["]]]]", false],
    ["[[],[],[]]", false],
    ["[[],[],[],{}]", true],
    ["", false],
  ])("%s", (json, deeper) => expect(isBeyond(json, { levels: 2, parts: 4 })).toBe(deeper));
});

const nested = `{"email":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;

test.each(["auth/sign-in/email", "auth/request-password-reset", "setup"])(
  "what lies within itself twenty thousand times is not read, at %s either",
  async (path) => {
    const { status, body } = await visitor().ask(`POST /${path}`, nested, { "idempotency-key": path });
    expect([status, body.code]).toEqual([400, "input.unreadable"]);
  },
);
