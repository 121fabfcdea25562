import { Refusal } from "@trato/domain/errors.ts";
import { type Print, typeset } from "./typeset.ts";
import { turnsOf } from "../turns.ts";

export type Printed = { name: string; bytes: Buffer };

export type AskedPrint = {
  /** What the PDF is made from, as it is now: the same stamp is the same PDF. */
  stamp: string;
  /** In whose turn it is made, a workspace's or a link's. */
  of: string;
  print: () => Promise<Print>;
  /** Whoever asked has gone. */
  signal: AbortSignal;
};

type UnderWay = { made: Promise<Printed>; readers: number; over: AbortController };

const turns = turnsOf({
  atOnce: 2,
  mostWaiting: 30,
  refusal: () => new Refusal("too_many", "rate.exceeded", { retryAfter: 30 }),
});

const kept = new Map<string, Printed>();
const mostKept = 50_000_000;
const underWay = new Map<string, UnderWay>();

/** A PDF of each state of a document is made once, whoever asks for it, and kept for a while; its making ends with its last reader. */
export async function printOnce({ stamp, of, print, signal }: AskedPrint): Promise<Printed> {
  signal.throwIfAborted();
  const known = kept.get(stamp);
  if (known) return known;
  const work = underWay.get(stamp) ?? begin(stamp, of, print);
  work.readers++;
  return Promise.race([work.made, gone(signal)]).finally(() => {
    if (--work.readers === 0) work.over.abort(new Error("nobody waits for this PDF any more"));
  });
}

function begin(stamp: string, of: string, print: () => Promise<Print>): UnderWay {
  const over = new AbortController();
  const make = async () => {
    const asked = await print();
    return keep(stamp, { name: asked.name, bytes: await typeset(asked, { signal: over.signal }) });
  };
  const made = turns.take(of, make, over.signal).finally(() => {
    if (underWay.get(stamp) === work) underWay.delete(stamp);
  });
  over.signal.addEventListener("abort", () => underWay.delete(stamp));
  made.catch(() => undefined); // its readers hear of it, where there are any left
  const work: UnderWay = { made, readers: 0, over };
  underWay.set(stamp, work);
  return work;
}

/** The oldest give way. */
function keep(stamp: string, printed: Printed): Printed {
  kept.set(stamp, printed);
  let size = [...kept.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const [oldest, { bytes }] of kept) {
    if (size <= mostKept) break;
    kept.delete(oldest);
    size -= bytes.length;
  }
  return printed;
}

function gone(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
