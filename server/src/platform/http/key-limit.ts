import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "@trato/domain/errors.ts";

/** How a key stands in the minute that runs: how often it may ask in all, how often still, and for how many seconds. */
export type Standing = { most: number; left: number; seconds: number };

const minute = 60_000;
const mostKeys = 10_000;

/** Counts how often each key asks, minute by minute; each process counts its own. */
export class KeyLimit {
  readonly #most: number;
  readonly #clock: () => number;
  readonly #windows = new Map<string, { asked: number; ends: number }>();

  constructor(most: number, clock: () => number = Date.now) {
    this.#most = most;
    this.#clock = clock;
  }

  /** Counts one more; below zero it was one too many. */
  count(key: string): Standing {
    const now = this.#clock();
    const found = this.#windows.get(key);
    const window = found && found.ends > now ? found : this.#begin(key, now);
    window.asked++;
    return { most: this.#most, left: this.#most - window.asked, seconds: Math.ceil((window.ends - now) / 1000) };
  }

  #begin(key: string, now: number) {
    if (this.#windows.size >= mostKeys) this.#windows.clear();
    const window = { asked: 0, ends: now + minute };
    this.#windows.set(key, window);
    return window;
  }
}

const standings = new WeakMap<FastifyRequest, Standing>();

/** Counts a request of a key, once however often it is asked who it is; refuses it where there were too many. */
export function countRequest(limit: KeyLimit, request: FastifyRequest, key: string): void {
  const standing = standings.get(request) ?? limit.count(key);
  standings.set(request, standing);
  const { most, left, seconds } = standing;
  if (left < 0) throw new Refusal("too_many", "key.too_often", { most, retryAfter: seconds });
}

/** Tells whoever asked with a key how it stands (draft-ietf-httpapi-ratelimit-headers). */
export function tellStandings(server: FastifyInstance): void {
  server.addHook("onSend", async (request, reply) => {
    const standing = standings.get(request);
    if (!standing) return;
    const { most, left, seconds } = standing;
    reply.header("ratelimit-policy", `"key";q=${most};w=${minute / 1000}`);
    reply.header("ratelimit", `"key";r=${Math.max(left, 0)};t=${seconds}`);
  });
}
