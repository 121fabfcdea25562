import * as z from "zod/mini";
import { id, line, page } from "../schemas.ts";

export const StartRun = z.object({ id: z.optional(id<"agent_runs">()), purpose: z.optional(line(200, 1)) });
export type StartRun = z.output<typeof StartRun>;

export const ListRuns = z.object({ ...page });
export type ListRuns = z.output<typeof ListRuns>;

export const OneRun = z.object({ agentRunId: id<"agent_runs">() });
export type OneRun = z.output<typeof OneRun>;
