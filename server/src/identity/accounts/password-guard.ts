import type { Pool } from "pg";
import { attemptsIn } from "./attempts.ts";
import { loginNameOf } from "./login-name.ts";
import { hostOf, networkOf } from "./network.ts";

const minute = 60;

/** Who tries a password: from which address and device, and for which e-mail, however that is written. */
export type Attempt = { address: string; account: string; device: string | null };

/** Slows down whoever guesses passwords, at one account or at many, or floods a mailbox. */
export type PasswordGuard = ReturnType<typeof guardPasswords>;

export function guardPasswords(pool: Pool) {
  const perPause = (name: string, allowed: number, minutes: number) =>
    attemptsIn(pool, { name, allowed, seconds: minutes * minute, givenBack: allowed });
  const ofPair = perPause("password from here", 10, 5);
  const ofHost = perPause("password of host", 100, 5);
  const ofNetwork = perPause("password of network", 300, 5);
  // from wherever they come: who guesses on has one try a minute, and the owner gets in on a known device meanwhile
  const ofAccount = attemptsIn(pool, { name: "password of account", allowed: 20, seconds: minute, givenBack: 1 });
  const resetOfPair = perPause("reset from here", 5, 15);
  const resetOfHost = perPause("reset of host", 50, 15);
  const resetOfNetwork = perPause("reset of network", 150, 15);
  const resetOfAccount = attemptsIn(pool, { name: "reset of account", allowed: 10, seconds: 6 * minute, givenBack: 1 });

  /** A new password was set: what went wrong with the old one is forgotten. */
  async function forget(who: Attempt): Promise<void> {
    await ofPair.forget(pairOf(who));
    await ofAccount.forget(accountOf(who));
  }

  return {
    forget,

    /** Tries a password unless there were too many wrong ones before; `isRight` reads the outcome. */
    try: async <T>(who: Attempt, attempt: () => Promise<T>, isRight: (outcome: T) => boolean): Promise<T> => {
      await ofPair.count(pairOf(who));
      if (!who.device) await ofAccount.count(accountOf(who));
      await ofHost.count(hostOf(who.address));
      await ofNetwork.count(networkOf(who.address));
      const outcome = await attempt();
      if (!isRight(outcome)) return outcome;
      await ofPair.forget(pairOf(who));
      if (!who.device) await ofAccount.takeBack(accountOf(who));
      await ofHost.takeBack(hostOf(who.address));
      await ofNetwork.takeBack(networkOf(who.address));
      return outcome;
    },

    countReset: async (who: Attempt): Promise<void> => {
      await resetOfPair.count(pairOf(who));
      await resetOfAccount.count(accountOf(who));
      await resetOfHost.count(hostOf(who.address));
      await resetOfNetwork.count(networkOf(who.address));
    },
  };
}

const accountOf = ({ account }: Attempt): string => loginNameOf(account);
const pairOf = (who: Attempt): string => `${who.device ?? hostOf(who.address)} ${accountOf(who)}`;
