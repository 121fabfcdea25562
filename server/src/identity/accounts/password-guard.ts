import type { Pool } from "pg";
import { type Attempts, attemptsIn } from "./attempts.ts";
import { loginNameOf } from "./login-name.ts";
import { hostOf, networkOf } from "./network.ts";

const minute = 60;

/** Who tries a password: from which address and device, and for which e-mail, however that is written. */
export type Attempt = { address: string; account: string; device: string | null };

/** Slows down whoever guesses passwords, at one account or at many, or floods a mailbox. */
export type PasswordGuard = ReturnType<typeof guardPasswords>;

export function guardPasswords(pool: Pool) {
  const passwords = countersIn(pool, { name: "password", ofPair: 10, ofHost: 100, minutes: 5, ofAccount: 20, drip: 1 });
  const codes = countersIn(pool, { name: "code", ofPair: 5, ofHost: 100, minutes: 5, ofAccount: 10, drip: 1 });
  const passkeys = countersIn(pool, { name: "passkey", ofPair: 10, ofHost: 100, minutes: 5, ofAccount: 20, drip: 1 });
  const challenges = attemptsIn(pool, { name: "passkey challenge", allowed: 100, seconds: 5 * minute, givenBack: 100 });
  const providers = attemptsIn(pool, { name: "provider", allowed: 600, seconds: 5 * minute, givenBack: 600 });
  const resets = countersIn(pool, { name: "reset", ofPair: 5, ofHost: 50, minutes: 15, ofAccount: 10, drip: 6 });
  return {
    /** A new password was set: what went wrong with the old one is forgotten. */
    forget: async (who: Attempt): Promise<void> => {
      await passwords.ofPair.forget(pairOf(who));
      await passwords.ofAccount.forget(accountOf(who));
    },
    /** Tries a password unless there were too many wrong ones before; `isRight` reads the outcome. */
    try: trying(passwords),
    /** The same for the code that follows it. */
    tryCode: trying(codes),
    /** The same for a passkey in their place. */
    tryPasskey: trying(passkeys),
    /** Who asks for what a passkey has to sign, which is kept until then. */
    countChallenge: (address: string): Promise<void> => challenges.count(hostOf(address)),
    /** Who is sent to a company's own provider, or comes back from it, which Trato asks both times: an office may have one address. */
    countProvider: (address: string): Promise<void> => providers.count(hostOf(address)),
    countReset: async (who: Attempt): Promise<void> => {
      for (const [attempts, by] of countedFor(resets, who)) await attempts.count(by);
    },
  };
}

type Counters = Record<"ofPair" | "ofHost" | "ofNetwork" | "ofAccount", Attempts>;
type Counted = [attempts: Attempts, by: string];
type Measures = { name: string; ofPair: number; ofHost: number; minutes: number; ofAccount: number; drip: number };

/** From one place all come back after some minutes; at one account, from wherever, one every `drip` minutes. */
function countersIn(pool: Pool, { name, ofPair, ofHost, minutes, ofAccount, drip }: Measures): Counters {
  const pausing = (of: string, allowed: number) =>
    attemptsIn(pool, { name: `${name} of ${of}`, allowed, seconds: minutes * minute, givenBack: allowed });
  return {
    ofPair: pausing("pair", ofPair),
    ofHost: pausing("host", ofHost),
    ofNetwork: pausing("network", 3 * ofHost),
    ofAccount: attemptsIn(pool, {
      name: `${name} of account`,
      allowed: ofAccount,
      seconds: drip * minute,
      givenBack: 1,
    }),
  };
}

/** Where an attempt counts, narrowest first: who is refused there uses nothing up for others. A device that is known stands for itself. */
function countedFor(counters: Counters, who: Attempt): [Counted, ...Counted[]] {
  const ofPair: Counted = [counters.ofPair, pairOf(who)];
  if (who.device) return [ofPair];
  return [
    ofPair,
    [counters.ofHost, hostOf(who.address)],
    [counters.ofNetwork, networkOf(who.address)],
    [counters.ofAccount, accountOf(who)],
  ];
}

/** What is wrong counts; what is right clears the pair, since others may have been wrong at the wider ones. */
function trying(counters: Counters) {
  return async <T>(who: Attempt, attempt: () => Promise<T>, isRight: (outcome: T) => boolean): Promise<T> => {
    const [ofPair, ...wider] = countedFor(counters, who);
    for (const [attempts, by] of [ofPair, ...wider]) await attempts.count(by);
    const outcome = await attempt();
    if (!isRight(outcome)) return outcome;
    await ofPair[0].forget(ofPair[1]);
    for (const [attempts, by] of wider) await attempts.takeBack(by);
    return outcome;
  };
}

const accountOf = ({ account }: Attempt): string => loginNameOf(account);
const pairOf = (who: Attempt): string => `${who.device ?? hostOf(who.address)} ${accountOf(who)}`;
