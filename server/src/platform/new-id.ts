import { randomFillSync } from "node:crypto";
import { type Id, uuidv7 } from "@trato/domain/ids.ts";
import type { Database } from "./database/database.ts";

let last = 0;
let step = 0;
const mostSteps = 0xfff;

const drawn = new Uint8Array(10 * 400);
let used = drawn.length;

/** Ten random bytes of an id, drawn for some hundred ids at once: to ask the system costs more than the rest of the id. */
export function randomBytesOfId(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return drawn.slice(used, (used += 10));
}

/** A new id. Ids sort in the order in which they were made, also within a millisecond: what is read by id is read as it happened. */
export function newId<Table extends string>(): Id<Table> {
  const now = Date.now();
  step = now > last ? 0 : step + 1;
  last = step > mostSteps ? last + 1 : Math.max(now, last);
  step %= mostSteps + 1;
  const random = randomBytesOfId();
  random[0] = step >> 4;
  random[1] = ((step & 0xf) << 4) | ((random[1] ?? 0) & 0xf);
  return uuidv7<Table>(last, random);
}

/** Ids made from now on come after this one, also where the clock has gone back since it was made. */
export function goOnAfter(id: string): void {
  last = Math.max(last, Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
  step = mostSteps;
}

/** They come after all that stands in the diary. */
export async function goOnAfterDiary({ pool }: Pick<Database, "pool">): Promise<void> {
  const { rows } = await pool.query<{ id: string | null }>("select app.last_in_diary() as id");
  if (rows[0]?.id) goOnAfter(rows[0].id);
}
