import { testDatabase } from "./database.ts";

/** What the owner of a database says so that all that is put off comes now, of one message or of all there is, as the queue tells its workers. */
export const comeNow = (messageId: string | null = null): string => {
  const isMeant = messageId === null ? "true" : `payload ->> 'messageId' = '${messageId}'`;
  return `
    with leaving as (update messages set not_before = now() where not_before > now()),
      hurried as (
        update graphile_worker._private_jobs set run_at = now()
        where run_at > now() and locked_at is null and ${isMeant} returning id)
    select pg_notify('jobs:insert', '{"r":0,"count":1}'), id from hurried`;
};

/** The time passes in which mails can be taken back, until further tries, until somebody has finished. */
export async function passTime(messageId: string | null = null): Promise<void> {
  const { owner } = await testDatabase();
  await owner.query(comeNow(messageId));
}
