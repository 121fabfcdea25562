import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { Refusal } from "@trato/domain/errors.ts";

/** How many attempts may be made, and how many of them come back every so many seconds: all for a pause, one for a slow drip. */
export type Measure = { name: string; allowed: number; seconds: number; givenBack: number };

/** Counts attempts by who makes them, for all processes on the database, and refuses when there were too many. */
export type Attempts = {
  /** Counts one more. Called before the attempt is made, so that many at once are counted too. */
  count: (by: string) => Promise<void>;
  /** One attempt was right after all, and does not count. */
  takeBack: (by: string) => Promise<void>;
  forget: (by: string) => Promise<void>;
};

export function attemptsIn(pool: Pool, { name, allowed, seconds, givenBack }: Measure): Attempts {
  return {
    count: async (by) => {
      const { rows } = await pool.query<{ wait: number }>("select auth.count_attempt($1, $2, $3, $4) as wait", [
        attemptKey(name, by),
        allowed,
        seconds,
        givenBack,
      ]);
      const retryAfter = rows[0]?.wait ?? 0;
      if (retryAfter > 0) throw new Refusal("too_many", "rate.exceeded", { retryAfter });
    },
    takeBack: async (by) => void (await pool.query(takenBack, [attemptKey(name, by)])),
    forget: async (by) => void (await pool.query("delete from auth.attempt where key = $1", [attemptKey(name, by)])),
  };
}

/** As what attempts are counted: a hash, since of whom is not kept. */
export const attemptKey = (name: string, by: string): string =>
  createHash("sha256").update(`${name} ${by}`).digest("base64url");

const takenBack = "update auth.attempt set made = made - 1 where key = $1 and made > 0";
