// A process that reads the mailboxes of a database and does nothing else, for tests that kill it.
import "../src/reactions.ts";
import { watchMailboxes } from "../src/capture/mailboxes/watch/watch-mailboxes.ts";
import { openDatabase } from "../src/platform/database/database.ts";
import { edgeOf } from "../src/platform/edge.ts";

const { config, site } = JSON.parse(process.argv[2] ?? ""); // as the test gives it
const edge = edgeOf(
  openDatabase(config, () => undefined),
  site,
);
await watchMailboxes(edge, config, () => undefined);
