import type { FastifyRequest } from "fastify";

/** What is logged of requests and errors, at any level: nothing that opens something, and nothing that was typed. */
export const logged = {
  req: ({ method, url, ip }: Pick<FastifyRequest, "method" | "url" | "ip">) => ({ method, url: toldUrl(url), ip }),
  err: (error: Error) => ({
    type: error.name,
    message: error.message,
    code: "code" in error ? String(error.code) : undefined,
    stack: error.stack ?? "",
  }),
};

const beforeToken = new Set(["portal", "invitation", "invitations", "reset-password"]);
const longestName = 40;

/** An address without its query, and without what in its path is a secret: the part behind whatever links lead to, and parts as long as one. */
export function toldUrl(url: string): string {
  const [path = ""] = url.split(/[?#]/);
  const parts = path.split("/");
  return parts
    .map((part, index) => (beforeToken.has(parts[index - 1] ?? "") || part.length > longestName ? "*" : part))
    .join("/");
}
