import { Refusal } from "@trato/domain/errors.ts";

const most = 50_000;

/** Counts attempts by who makes them, and refuses when there were too many within a while. */
export class Attempts {
  readonly #allowed: number;
  readonly #milliseconds: number;
  readonly #made = new Map<string, { count: number; until: number }>();

  constructor(allowed: number, milliseconds: number) {
    this.#allowed = allowed;
    this.#milliseconds = milliseconds;
  }

  /** Counts one more. Called before the attempt is made, so that many at once are counted too. */
  count(by: string): void {
    const made = this.#made.get(by);
    if (!made || made.until <= Date.now()) return this.#begin(by);
    if (made.count < this.#allowed) return void made.count++;
    throw new Refusal("too_many", "rate.exceeded", { retryAfter: Math.ceil((made.until - Date.now()) / 1000) });
  }

  /** One attempt was right after all, and does not count. */
  takeBack(by: string): void {
    const made = this.#made.get(by);
    if (made && made.count > 0) made.count--;
  }

  forget(by: string): void {
    this.#made.delete(by);
  }

  #begin(by: string): void {
    if (this.#made.size >= most) this.#made.clear();
    this.#made.set(by, { count: 1, until: Date.now() + this.#milliseconds });
  }
}
