import { join } from "node:path";
import pg from "pg";
import { type Balancer, startBalancer } from "./balancer.ts";
import { type DebianPostgres, password, startDebianPostgres } from "./debian-postgres.ts";
import { atEndOfFile } from "./ending.ts";
import { type Environment, firstRun, makeHome, type RunningTrato, startTrato } from "./trato-process.ts";

/** Two processes on one PostgreSQL, each on a machine of its own as it were, behind a balancer. They were started together. */
export type Several = {
  postgres: DebianPostgres;
  balancer: Balancer;
  both: [RunningTrato, RunningTrato];
  /** What all processes are started with. */
  settings: Environment;
};

/** Each machine has a data directory of its own. */
export const ofMachine = (env: Environment): Environment => ({ ...env, TRATO_DATA_DIR: join(makeHome(), "data") });

export async function startSeveral(binaries: string): Promise<Several> {
  const postgres = await startDebianPostgres(binaries);
  const balancer = await startBalancer();
  atEndOfFile(() => balancer.stop());
  const superuser = new pg.Client(postgres.urlOf("postgres", "postgres"));
  await superuser.connect();
  for (const role of ["crm_owner", "crm_server"])
    await superuser.query(`create role ${role} login password '${password}'`);
  await superuser.query("create database sales owner crm_owner");
  await superuser.end();
  const settings = {
    DATABASE_URL: postgres.urlOf("crm_server", "sales"),
    TRATO_SECRET: "the same for all of them, and long enough",
    TRATO_PUBLIC_URL: balancer.base,
    TRATO_DRAIN_SECONDS: "3",
  };
  const prepared = { ...settings, DATABASE_OWNER_URL: postgres.urlOf("crm_owner", "sales"), ...firstRun };
  const both: Several["both"] = await Promise.all([startTrato(ofMachine(prepared)), startTrato(ofMachine(prepared))]);
  balancer.start(both.map(({ base }) => base));
  atEndOfFile(() => Promise.all(both.map(({ stop }) => stop())));
  return { postgres, balancer, both, settings };
}
