import { Refusal } from "@trato/domain/errors.ts";
import { mostSheetBytes } from "@trato/domain/imports/inputs.ts";

/** The texts that the cells of a workbook share, packed: a list of leads has millions, each of which would cost more than its letters. */
export class SharedStrings {
  #bytes: Buffer = Buffer.alloc(1_000_000);
  #ends = new Uint32Array(10_000);
  #count = 0;

  /** Refuses more than fits into memory (`import.sheet_too_large`). */
  add(text: string): void {
    const begin = this.#endOf(this.#count - 1);
    const need = begin + text.length * 3;
    if (need > mostSheetBytes) throw new Refusal("invalid", "import.sheet_too_large", { path: "content" });
    if (need > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(need, this.#bytes.length * 2));
    if (this.#count === this.#ends.length) {
      const ends = new Uint32Array(this.#ends.length * 2);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#count++] = begin + this.#bytes.write(text, begin);
  }

  at(index: number): string | null {
    if (!(index >= 0 && index < this.#count)) return null;
    return this.#bytes.toString("utf8", this.#endOf(index - 1), this.#endOf(index));
  }

  #endOf(index: number): number {
    return this.#ends[index] ?? 0;
  }
}

function grown(bytes: Buffer, size: number): Buffer {
  const larger = Buffer.alloc(size);
  bytes.copy(larger);
  return larger;
}
