import type { ClientConfig } from "pg";

/** A migrated database; the owner's way in is missing where only the server's role was given. */
export type PreparedDatabase = {
  serverConfig: ClientConfig;
  ownerConfig: ClientConfig | null;
  stop: () => Promise<void>;
};
