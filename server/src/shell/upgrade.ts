import { type Config, readConfig } from "../platform/config.ts";
import { openDatabase } from "../platform/database/database.ts";
import { migrationsDir } from "../platform/database/migration-files.ts";
import { type Rehearsal, rehearseUpgrade } from "../platform/database/rehearse-upgrade.ts";
import { edgeOf } from "../platform/edge.ts";
import { siteOf } from "../platform/site.ts";
import { StartupError } from "../platform/startup-error.ts";
import { commandAlone, UsageError } from "./command.ts";
import { verify } from "./verify.ts";

/** Whether the upgrade to this version goes well, and how long it takes, before it is made. */
export const upgradeCommand = commandAlone({
  summary: "try the upgrade to this version on a copy of the database, and say how long it takes",
  usage: `upgrade --rehearse

  --rehearse  on a copy, which is removed afterwards; the upgrade itself is made by the next start, or by npm run migrate`,
  options: { rehearse: { type: "boolean" } },
  plan: ({ values: { rehearse }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    if (!rehearse) throw new UsageError("--rehearse is missing: the upgrade itself is made by the next start");
    return async ({ print, tell }) => {
      const config = readConfig(process.env);
      if (config.databaseUrl) throw new StartupError(ownIsElsewhere);
      const rehearsal = await rehearseUpgrade(config.dataDir, migrationsDir, tell, async (server) => {
        const database = openDatabase(server, (error) => tell(`trato: ${error.message}`));
        await verify(edgeOf(database, siteOf(config, noSecret)), print).finally(() => database.close());
      });
      print(rehearsal ? inWords(rehearsal, config) : "Nothing is pending: the tables are those of this version");
    };
  },
});

const ownIsElsewhere =
  "DATABASE_URL is set: restore a backup into another database, let DATABASE_URL and DATABASE_OWNER_URL lead there, and run `npm run migrate`";

/** Nothing is signed while it is only looked at. */
const noSecret = "";

function inWords({ ran, megabytes, copying, upgrading }: Rehearsal, { version }: Config): string {
  return [
    `The upgrade to ${version} went well on a copy: ${ran.join(", ")}`,
    `It takes ${seconds(copying + upgrading)}: ${seconds(copying)} to copy ${megabytes} MB, ${seconds(upgrading)} to upgrade them`,
  ].join("\n");
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;
