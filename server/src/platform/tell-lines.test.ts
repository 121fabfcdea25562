import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { tellOn } from "./tell-lines.ts";

function written(isTTY: boolean, line: string): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  tellOn(stream as unknown as NodeJS.WriteStream, "info")(line); // all that is used of it
  return String(stream.read());
}

test("somebody at a terminal reads plain lines", () => {
  expect(written(true, "Trato is ready: http://127.0.0.1:3000")).toBe("Trato is ready: http://127.0.0.1:3000\n");
});

test("what collects logs gets one line of JSON for each, also of what has several", () => {
  const line = written(false, 'The file "a"\nis damaged');
  expect(line.trimEnd()).not.toContain("\n");
  expect(JSON.parse(line)).toEqual({
    level: 30,
    time: expect.any(Number),
    pid: process.pid,
    hostname: expect.any(String),
    msg: 'The file "a"\nis damaged',
  });
});
