import { findAccount } from "../identity/accounts/store-account.ts";
import { itself, listMemberships, whoOf } from "../identity/memberships.ts";
import { dropSecondFactor } from "../identity/second-factor/drop-second-factor.ts";
import { recordInDiary } from "../platform/diary.ts";
import { StartupError } from "../platform/startup-error.ts";
import { command, UsageError } from "./command.ts";

/** For who lost the phone and the backup codes, where no administrator can help. */
export const resetSecondFactorCommand = command({
  summary: "let somebody whose phone is lost sign in with the password alone",
  usage: `reset-second-factor --email <e-mail>

  --email  with which the person signs in`,
  options: { email: { type: "string" } },
  plan: ({ values: { email }, positionals }) => {
    if (!email) throw new UsageError("--email is missing");
    if (positionals.length > 0) throw new UsageError(`${positionals.join(" ")} is not understood`);
    return async ({ edge, print }) => {
      const memberships = await edge.database.transaction(itself, "write", async (db) => {
        const userId = await findAccount(db, email);
        if (!userId || !(await dropSecondFactor(db, userId)))
          throw new StartupError(`${email} does not sign in with a code`);
        return listMemberships(db, userId);
      });
      const origin = { requestId: "shell", clientId: null, language: null };
      for (const membership of memberships)
        await edge.run(whoOf(membership), "write", origin, (ctx) =>
          recordInDiary(ctx, "secondFactor.reset", { kind: "member", id: membership.memberId }),
        );
      print(`${email} signs in with the password alone`);
    };
  },
});
