import type { JobHelpers } from "graphile-worker";
import { describe, expect, test } from "vitest";
import { noteLost } from "../database/lost.ts";
import { interrupted } from "./free-abandoned-jobs.ts";
import { persevere } from "./persevere.ts";

const lost = () => {
  const error = new Error("Connection terminated unexpectedly");
  noteLost(error);
  return error;
};

/** What the queue says of a job that it tries for the so-manieth time of 25, and what it is told. */
const tried = (attempts: number, noted: unknown[] = []) =>
  ({
    job: { id: "7", attempts, max_attempts: 25 },
    query: async (_: string, values: unknown[]) => void noted.push(...values),
  }) as unknown as JobHelpers; // as much as is used of it

/** A job that fails so often, and each time so. */
function jobFailing(...failures: Error[]) {
  const [said, noted]: [string[], unknown[]] = [[], []];
  const kind = {
    run: async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      said.push("done");
    },
    giveUp: async () => void said.push("given up"),
    tries: 5,
  };
  const over = new AbortController();
  return {
    said,
    over,
    noted,
    run: async (attempts: number) => persevere(kind, over.signal)({}, tried(attempts, noted)),
  };
}

describe("a job", () => {
  test("goes on within the same try when the database is back, however often that is lost", async () => {
    const job = jobFailing(lost(), lost());
    await job.run(5);
    expect(job.said).toEqual(["done"]);
  });

  test("that fails is left to the queue, which tries again", async () => {
    const job = jobFailing(new Error("a bug"));
    await expect(job.run(4)).rejects.toThrow("a bug");
    expect(job.said).toEqual([]);
  });

  test("that fails at its last try says that it is not done", async () => {
    const job = jobFailing(lost(), new Error("a bug"));
    await expect(job.run(5)).rejects.toThrow("a bug");
    expect([job.said, job.noted]).toEqual([["given up"], ["7"]]); // the next start does not say it again
  });

  test("does not hold up the end while the database is away", async () => {
    const job = jobFailing(...Array.from({ length: 50 }, lost));
    const running = job.run(5);
    job.over.abort();
    await expect(running).rejects.toThrow(interrupted);
    expect(job.said).toEqual([]);
  });
});
