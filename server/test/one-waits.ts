import { sql } from "kysely";
import { vi } from "vitest";
import type { Context } from "../src/platform/context.ts";

/** Somebody waits for what this transaction holds. */
export const oneWaits = (ctx: Context) =>
  vi.waitUntil(
    async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`.execute(
        ctx.db,
      );
      return rows[0]?.count === 1;
    },
    { interval: 10, timeout: 20_000 },
  );
