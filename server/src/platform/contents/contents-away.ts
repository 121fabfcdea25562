/** Contents cannot be reached now: the store that holds them does not answer, or refuses. */
export class ContentsAway extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "ContentsAway";
  }
}
