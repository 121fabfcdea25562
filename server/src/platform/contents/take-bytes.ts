import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToSend } from "@trato/domain/contents/media-types.ts";
import { header } from "../http/headers.ts";

/** What is sent to the addresses of this server is the content itself, whatever it says of its kind; it is taken in as it comes. */
export function takeBytes(receiver: FastifyInstance): void {
  receiver.removeAllContentTypeParsers();
  receiver.addContentTypeParser("*", (_, content, done) => done(null, content));
}

/** The content that a request brings; refused before any of it is read where it says that it is too much. */
export function bytesOf(request: FastifyRequest, most: number) {
  const length = header(request, "content-length");
  const expected = length === null ? most : Number(length);
  refuseIf(obstacleToSend(expected, most));
  // the parser of this server hands on the content itself; an empty one has none
  return { source: (request.body ?? []) as Readable, claimed: header(request, "content-type") ?? "", most, expected };
}
