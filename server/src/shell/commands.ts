import type { Command } from "./command.ts";
import { backupCommand } from "./backup.ts";
import { backupsCommand } from "./backups.ts";
import { createApiKeyCommand } from "./create-api-key.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import-csv.ts";
import { receiveMailCommand } from "./receive-mail.ts";
import { restoreCommand } from "./restore.ts";
import { resetSecondFactorCommand } from "./reset-second-factor.ts";
import { upgradeCommand } from "./upgrade.ts";
import { verifyCommand } from "./verify.ts";

/** The commands at the shell: one file each in shell/. */
export const commands: Record<string, Command> = {
  backup: backupCommand,
  backups: backupsCommand,
  "create-api-key": createApiKeyCommand,
  export: exportCommand,
  import: importCommand,
  "receive-mail": receiveMailCommand,
  restore: restoreCommand,
  "reset-second-factor": resetSecondFactorCommand,
  upgrade: upgradeCommand,
  verify: verifyCommand,
};
