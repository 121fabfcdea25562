import { Attempts } from "./attempts.ts";
import { loginNameOf } from "./login-name.ts";

const minute = 60_000;

/** Who tries a password: from which address, and for which e-mail, however that is written. */
export type Attempt = { address: string; account: string };

/** Slows down whoever guesses passwords, at one account or at many, or floods a mailbox. */
export class PasswordGuard {
  readonly #wrongPasswords = new Attempts(10, 5 * minute);
  readonly #wrongFromAddress = new Attempts(100, 5 * minute);
  readonly #resets = new Attempts(5, 15 * minute);
  readonly #resetsFromAddress = new Attempts(50, 15 * minute);

  /** Tries a password unless there were too many wrong ones before; `isRight` reads the outcome. */
  async try<T>(who: Attempt, attempt: () => Promise<T>, isRight: (outcome: T) => boolean): Promise<T> {
    this.#wrongPasswords.count(both(who));
    this.#wrongFromAddress.count(who.address);
    const outcome = await attempt();
    if (isRight(outcome)) {
      this.forget(who);
      this.#wrongFromAddress.takeBack(who.address);
    }
    return outcome;
  }

  /** A new password was set: what went wrong with the old one is forgotten. */
  forget(who: Attempt): void {
    this.#wrongPasswords.forget(both(who));
  }

  countReset(who: Attempt): void {
    this.#resets.count(both(who));
    this.#resetsFromAddress.count(who.address);
  }
}

const both = ({ address, account }: Attempt): string => `${address} ${loginNameOf(account)}`;
