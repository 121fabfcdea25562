import type { Base } from "./base.ts";
import { type Piece, segmentBytes, segmentStart } from "./piece.ts";

/** What is kept of the log: its pieces, and the backups from which they go on. */
export type KeptLog = { pieces: Piece[]; bases: Base[] };

/**
 * Any moment of this time can be restored; at its end a chain goes on, or `isCut`: more of the log is there, but a piece is missing, or there
 * twice with other content.
 */
export type Range = { from: string; until: string; isCut: boolean; chain: string };

/** How a moment is restored: by which backup, the pieces that follow, and up to which moment they reach. */
export type Way = { base: Base; pieces: Piece[]; reaches: string };

/** The times of which any moment can be restored, the oldest first. */
export function rangesOf(log: KeptLog): Range[] {
  const ranges: Range[] = [];
  for (const { base, reaches, isCut } of tracksOf(log)) {
    const last = ranges.at(-1);
    const end = { until: reaches, isCut, chain: base.chain };
    if (!last || last.until < base.at) ranges.push({ from: base.at, ...end });
    else if (reaches >= last.until) Object.assign(last, end);
  }
  return ranges;
}

/** The way to a moment, from the newest backup before it; null where there is none. */
export function wayTo(moment: string, log: KeptLog): Way | null {
  const track = tracksOf(log).findLast(({ base, reaches }) => base.at <= moment && moment <= reaches);
  if (!track) return null;
  const enough = track.pieces.findIndex((piece) => saysUntil(piece) && piece.at >= moment);
  return { ...track, pieces: enough < 0 ? track.pieces : track.pieces.slice(0, enough + 1) };
}

/** The way to the newest moment there is. */
export function wayToNewest(log: KeptLog): Way | null {
  return tracksOf(log).reduce<Way | null>((best, each) => (best && best.reaches > each.reaches ? best : each), null);
}

type Track = Way & { isCut: boolean };

/** How far the log goes on from each backup without a gap, the oldest backup first. */
function tracksOf({ pieces, bases }: KeptLog): Track[] {
  const byChain = Map.groupBy(pieces, ({ chain }) => chain);
  return bases
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((base) => {
      const ofChain = byChain.get(base.chain) ?? [];
      const followed = follow(segmentStart(base.from), ofChain);
      const end = followed.at(-1)?.to ?? segmentStart(base.from);
      const reaches = followed.filter(saysUntil).reduce((latest, { at }) => (at > latest ? at : latest), base.at);
      return { base, pieces: followed, reaches, isCut: ofChain.some(({ to }) => to > end) };
    });
}

/** The pieces that hold the log from a position on, each beginning where the one before ended; of two that begin there nobody knows which is right. */
function follow(start: bigint, pieces: Piece[]): Piece[] {
  const beginning = Map.groupBy(pieces, ({ from }) => from);
  const first = pieces.filter(({ from, to }) => from <= start && to > start);
  const followed: Piece[] = [];
  for (let next = first; next.length === 1 && next[0]; next = beginning.get(next[0].to) ?? []) followed.push(next[0]);
  return followed;
}

/** One that ends with its segment may be followed by more of the same moment. */
const saysUntil = ({ to }: Piece): boolean => to % segmentBytes !== 0n;
