import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

/** The way out of a process that a balancer sends requests to. */
export type Drain = {
  /** Whether it was told to stop, and still answers. */
  isDraining: () => boolean;
  /** Goes on answering for so long, and says meanwhile that no more is to be sent here. */
  drain: (seconds: number) => Promise<void>;
};

export function drainOf(): Drain {
  let isDraining = false;
  return {
    isDraining: () => isDraining,
    drain: async (seconds) => {
      isDraining = seconds > 0;
      await pause(seconds * 1_000);
    },
  };
}

/** While it drains each answer ends its connection: the next request is made on another, and that goes to another process. */
export function serveDraining(server: FastifyInstance, { isDraining }: Drain): void {
  server.addHook("onRequest", async (_request, reply) => {
    if (isDraining()) reply.header("connection", "close");
  });
}
