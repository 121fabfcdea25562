import type { Base } from "./base.ts";
import { type Piece, segmentStart } from "./piece.ts";
import type { KeptLog } from "./ranges.ts";

/**
 * What is kept no longer of the log: of backups that are gone, and what comes before the first that its chain's oldest backup needs. Of a chain
 * without a backup nothing goes before it is older than the backups are kept, since one may be on its way. The newest piece of the others stays: the
 * chain goes on from it.
 */
export function outlivedLog({ pieces, bases }: KeptLog, backups: ReadonlySet<string>, oldest: string): KeptLog {
  const gone = bases.filter(({ backup }) => !backups.has(backup));
  const needed = firstNeeded(bases.filter((base) => !gone.includes(base)));
  const newest = Map.groupBy(pieces, ({ chain }) => chain);
  const isNewest = (piece: Piece) => newest.get(piece.chain)?.every(({ to }) => to <= piece.to);
  const outlived = (piece: Piece) => {
    const first = needed.get(piece.chain);
    return first === undefined ? piece.at < oldest : piece.to <= first && !isNewest(piece);
  };
  return { pieces: pieces.filter(outlived), bases: gone };
}

function firstNeeded(bases: readonly Base[]): Map<string, bigint> {
  const needed = new Map<string, bigint>();
  for (const { chain, from } of bases) {
    const known = needed.get(chain);
    if (known === undefined || segmentStart(from) < known) needed.set(chain, segmentStart(from));
  }
  return needed;
}
