const perSign = 6.1;
const perAmountSign = 7.6;
const around = 12;
const gap = 4;
const more = 26;
const least = 44;

/** How many of a card's tags are written out in the room beside its amount; the first one always is, shortened if need be. */
export function tagsThatFit(tags: readonly string[], amount: string, width: number): number {
  let room = width - amount.length * perAmountSign - gap;
  let fitting = 0;
  for (const [index, tag] of tags.entries()) {
    const rest = index < tags.length - 1 ? more : 0;
    const needed = Math.min(tag.length * perSign + around, 96) + gap;
    if (fitting > 0 && room - rest < Math.max(needed, least)) break;
    room -= needed;
    fitting++;
  }
  return fitting;
}
