import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";
import { lookOf } from "@trato/domain/contents/media-types.ts";
import { header } from "../http/headers.ts";
import type { ByteRange, ContentName, Contents } from "./contents.ts";
import { rangeOf } from "./range-of.ts";

type Sent = { name: string; mediaType: string; bytes: number; content: ContentName; isSaved: boolean };

/** Nothing in it runs, loads or is framed by others, whatever it holds; the browser does not guess what it is. */
const inert =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; sandbox; frame-ancestors 'self'";

/** Answers with a content: shown in place where that is harmless and not asked otherwise, else as a file to be saved; or a part of it. */
export async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  contents: Contents,
  { name, mediaType, bytes, content, isSaved }: Sent,
): Promise<FastifyReply> {
  const isShown = lookOf(mediaType) !== "other";
  const tag = `"${content.sha256}"`;
  reply
    .header("content-security-policy", inert)
    .header("x-content-type-options", "nosniff")
    .header("x-frame-options", "SAMEORIGIN")
    .header("cache-control", "private, no-cache")
    .header("etag", tag);
  if (header(request, "if-none-match") === tag) return reply.code(304).send();
  const range = rangeOf(header(request, "range"), bytes, header(request, "if-range") ?? tag, tag);
  if (range === "none") return reply.code(416).header("content-range", `bytes */${bytes}`).send();
  const stream = await contents.read(content, range ?? undefined);
  if (!stream) throw new Refusal("not_found", "file.content_missing");
  if (range) reply.code(206).header("content-range", `bytes ${range.from}-${range.to}/${bytes}`);
  return reply
    .type(isShown ? typeWithLetters(mediaType) : "application/octet-stream")
    .header("accept-ranges", "bytes")
    .header("content-length", lengthOf(range, bytes))
    .header("content-disposition", dispositionOf(name, isShown && !isSaved))
    .send(stream);
}

const lengthOf = (range: ByteRange | null, bytes: number): number => (range ? range.to - range.from + 1 : bytes);

const typeWithLetters = (mediaType: string): string =>
  mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;

/** How a content is to be taken, and its name in letters of any language. */
export function dispositionOf(name: string, isShown: boolean): string {
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(/['()*]/g, escaped);
  return `${isShown ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const escaped = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
