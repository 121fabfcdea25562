import type { Client } from "pg";
import { positionIn, positionText } from "./piece.ts";

// A slot keeps the database from throwing away log that was not sent yet, up to the size its settings say: then the slot is lost, and no work stops.

const ours = "trato_log_";

/** Keeps the log from the last checkpoint on, for a new chain, and no longer for those of before; returns where it begins. */
export async function makeSlot(owner: Client, chain: string): Promise<bigint> {
  await dropSlots(owner);
  await owner.query("select pg_create_physical_replication_slot($1, true)", [`${ours}${chain}`]);
  const slot = await findSlot(owner, chain);
  if (slot) return slot.from;
  throw new Error("The database keeps no log"); // it has just said that it does
}

/** What it keeps, and how many bytes of log came since; null where it is lost. */
export async function findSlot(owner: Client, chain: string): Promise<{ from: bigint; bytes: number } | null> {
  const { rows } = await owner.query<{ from: string; bytes: string }>(
    `select restart_lsn::text as from, pg_wal_lsn_diff(pg_current_wal_flush_lsn(), restart_lsn)::text as bytes
     from pg_replication_slots where slot_name = $1 and restart_lsn is not null and wal_status <> 'lost'`,
    [`${ours}${chain}`],
  );
  return rows[0] ? { from: positionIn(rows[0].from), bytes: Number(rows[0].bytes) } : null;
}

export async function dropSlots(owner: Client): Promise<void> {
  await owner.query("select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name ^@ $1", [
    ours,
  ]);
}

/** What comes before is sent, and need be kept here no longer. */
export async function moveSlot(owner: Client, chain: string, to: bigint): Promise<void> {
  await owner.query("select pg_replication_slot_advance($1, $2::pg_lsn)", [`${ours}${chain}`, positionText(to)]);
}
