import type { Commands } from "./command.ts";

/** The commands at the shell: one file each in shell/, read when it is called for. */
export const commands: Commands = {
  backup: async () => (await import("./backup.ts")).backupCommand,
  backups: async () => (await import("./backups.ts")).backupsCommand,
  "create-api-key": async () => (await import("./create-api-key.ts")).createApiKeyCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  import: async () => (await import("./import-csv.ts")).importCommand,
  "receive-mail": async () => (await import("./receive-mail.ts")).receiveMailCommand,
  restore: async () => (await import("./restore.ts")).restoreCommand,
  "reset-second-factor": async () => (await import("./reset-second-factor.ts")).resetSecondFactorCommand,
  upgrade: async () => (await import("./upgrade.ts")).upgradeCommand,
  "verify-signature": async () => (await import("./verify-signature.ts")).verifySignatureCommand,
  verify: async () => (await import("./verify.ts")).verifyCommand,
};
