import { takeMail } from "../capture/mail/take-mail.ts";
import { command, UsageError } from "./command.ts";
import { workspaceAtShell } from "./workspace-at-shell.ts";

/** A mail server hands over a mail: one command for each, with the raw mail at its standard input. */
export const receiveMailCommand = command({
  summary: "take in a mail from standard input; prints what became of it as JSON",
  usage: `receive-mail [--workspace <slug>] < message

  --workspace  the workspace by its name in the address, where there are several`,
  options: { workspace: { type: "string" } },
  plan: ({ values: { workspace = null }, positionals }) => {
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    return async ({ edge, print }) => {
      const { id: workspaceId } = await workspaceAtShell(edge, workspace);
      const origin = { requestId: "shell", clientId: null, language: null };
      print(JSON.stringify(await takeMail({ edge, workspaceId, origin }, process.stdin)));
    };
  },
});
