import { type Likeness, mostAlike, type Sign, type Signs } from "./recognise.ts";

const mostCompared = 20;

/** Records or rows by the signs (folded) that they are found by; of many that share one, only the first 20 are compared. */
export class BySign<It> {
  #bySign = new Map<string, { signs: Signs; it: It }[]>();
  #finding: readonly Sign[];
  #key: Sign | null;

  /** `key`: the sign that decides alone. */
  constructor(finding: readonly Sign[], key: Sign | null) {
    this.#finding = finding;
    this.#key = key;
  }

  /** Adds one under each of its finding signs. */
  add(signs: Signs, it: It): void {
    for (const place of this.#placesOf(signs)) {
      const there = this.#bySign.get(place);
      if (!there) this.#bySign.set(place, [{ signs, it }]);
      else if (there.length < mostCompared) there.push({ signs, it });
    }
  }

  /** What is most like these signs; null where nothing is. */
  alike(signs: Signs): (Likeness & { it: It }) | null {
    const candidates = this.#placesOf(signs).flatMap((place) => this.#bySign.get(place) ?? []);
    return mostAlike(signs, candidates, this.#key);
  }

  #placesOf(signs: Signs): string[] {
    return this.#finding.flatMap((sign) => (signs[sign] ? [`${sign} ${signs[sign]}`] : []));
  }
}
