import type { InWorkspace } from "./factories.ts";
import { later, lead } from "./factories-opportunities.ts";
import { listNotices } from "../src/notices/list-notices.ts";

/** Somebody who was told of so many leads, one after the other. */
export async function toldOfLeads(t: InWorkspace, count: number) {
  const blas = await t.member({ reach: "all" });
  const ana = await t.as({ role: "manager" });
  for (let n = 1; n <= count; n++) await lead(later(ana, n), { title: `Lead ${n}`, salespersonId: blas });
  const ctx = await t.as({ id: blas });
  const list = (given = {}) => listNotices(ctx, { limit: 80, cursor: undefined, ...given });
  return { ctx, list };
}
