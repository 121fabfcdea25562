import { CreateApiKey } from "@trato/domain/identity/inputs.ts";
import { createApiKey } from "../identity/api-keys.ts";
import { parseInput } from "../platform/http/handle.ts";
import { command, UsageError } from "./command.ts";
import { whoAtShell } from "./who-at-shell.ts";

/** A key for scripts, made where nobody can sign in: it acts as the member with this e-mail. */
export const createApiKeyCommand = command({
  summary: "make an API key that acts as a member; prints the key alone",
  usage: `create-api-key --email <e-mail> [--name <name>] [--workspace <slug>]

  --email      whose rights the key has: the e-mail with which the member signs in
  --name       what the key is for ("Shell" unless given)
  --workspace  the workspace by its name in the address, for a member of several`,
  options: { email: { type: "string" }, name: { type: "string" }, workspace: { type: "string" } },
  plan: ({ values: { email, name = "Shell", workspace = null }, positionals }) => {
    if (!email) throw new UsageError("--email is missing");
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    const input = parseInput(CreateApiKey, { name }, "en");
    return async ({ edge, print }) => {
      const who = await whoAtShell(edge, email, workspace);
      const origin = { requestId: "shell", clientId: null, language: null };
      const { key } = await edge.run(who, "write", origin, (ctx) => createApiKey(ctx, input));
      print(key);
    };
  },
});
