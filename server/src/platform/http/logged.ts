import type { FastifyRequest } from "fastify";
import { toldMessage, toldStack } from "../told-error.ts";

/** What is logged of requests and errors, at any level: nothing that opens something, and nothing that was typed. */
export const logged = {
  req: ({ method, url, ip }: Pick<FastifyRequest, "method" | "url" | "ip">) => ({ method, url: toldUrl(url), ip }),
  err: (error: Error) => ({
    type: error.name,
    message: toldMessage(error),
    code: "code" in error ? String(error.code) : undefined,
    stack: toldStack(error),
  }),
};

const beforeToken = new Set(["calendar", "portal", "invitation", "invitations", "reset-password"]);
const wordOrId = /^(?:[a-z-]{0,40}(?:\.[a-z]{1,5})?|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** An address without its query, and of its path only words and ids: not the part behind whatever links lead to, nor what looks like no name. */
export function toldUrl(url: string): string {
  const [path = ""] = url.split(/[?#]/);
  const parts = path.split("/");
  return parts
    .map((part, index) => (beforeToken.has(parts[index - 1] ?? "") || !wordOrId.test(part) ? "*" : part))
    .join("/");
}
