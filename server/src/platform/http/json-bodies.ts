import type { FastifyInstance } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";

/** On how many levels lists and objects lie within each other, and how many there are. */
type Measures = { levels: number; parts: number };

/** More than anything that is asked here. */
const most: Measures = { levels: 100, parts: 250_000 };

/** Reads requests as JSON, but none of more parts than any of ours: those take seconds to read, in which nobody is answered. */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error");
  server.addContentTypeParser<string>("application/json", { parseAs: "string" }, (request, body, done) => {
    if (isBeyond(body, most)) done(new Refusal("invalid", "input.unreadable"));
    else void parse(request, body, done);
  });
}

/** Whether a JSON text holds more lists and objects, or more of them within each other, than so many. */
export function isBeyond(json: string, { levels, parts }: Measures): boolean {
  let [level, part] = [0, 0];
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (sign === quote) at = endOfText(json, at);
    else if (sign === list || sign === object) {
      if (++level > levels || ++part > parts) return true;
    } else if (sign === listEnd || sign === objectEnd) level--;
  }
  return false;
}

const [quote, backslash, list, listEnd, object, objectEnd] = [34, 92, 91, 93, 123, 125];

/** Where the text ends that begins here; at the end of all where it does not. */
function endOfText(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json.charCodeAt(before - 1) === backslash) before--;
    if ((end - before) % 2 === 0) return end;
  }
  return json.length;
}
