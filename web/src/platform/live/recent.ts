// What a stream brought lately, for pages that come to it after they began to ask.

export type Recent<Words> = {
  /** All that came from this moment on is kept. */
  from: number;
  kept: readonly { at: number; words: Words }[];
};

const longest = 60_000;
const most = 1_000;

/** Keeps what came, for a minute and not without bound. Moments in milliseconds of one clock. */
export function keepRecent<Words>({ from, kept }: Recent<Words>, words: Words, at: number): Recent<Words> {
  const all = [...kept, { at, words }];
  const staying = all.slice(-most).filter((each) => each.at > at - longest);
  return { from: staying.length < all.length ? (staying[0]?.at ?? at) : from, kept: staying };
}

/** What came since a moment; null where not all of it is known any more. */
export function recentSince<Words>({ from, kept }: Recent<Words>, moment: number): Words[] | null {
  return moment < from ? null : kept.filter(({ at }) => at >= moment).map(({ words }) => words);
}
