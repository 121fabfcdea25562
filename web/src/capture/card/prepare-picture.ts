import { type Corners, findCard } from "./find-card.ts";
import { flattened, smaller, turned } from "./flatten.ts";
import { type Colours, evenLight, type Grey, greyOf } from "./grey.ts";
import { slantOf } from "./straighten.ts";

const looksAt = 400;
const slantAt = 700;
const upright = 0.4;

/** How wide the card is when it is read: twice, for what is read alike both times is right. */
const widths = [1_500, 1_900] as const;

/** A picture of a card as it is read: the card alone, seen straight, level, in its colours to be shown and in ink on white to be read. */
export function preparePicture(picture: Colours): { shown: Colours; read: Grey[] } {
  const by = Math.max(1, Math.round(picture.width / looksAt));
  const corners = findCard(smaller(picture, by))?.map(({ x, y }) => ({ x: x * by, y: y * by })) as Corners | undefined; // four again
  const straight = widths.map((width) => (corners ? flattened(picture, corners, width) : fitting(picture, width)));
  const [first = picture] = straight;
  const slant = slantOf(greyOf(smaller(first, Math.max(1, Math.round(first.width / slantAt)))));
  const level = Math.abs(slant) < upright ? straight : straight.map((each) => turned(each, slant));
  return { shown: level[0] ?? picture, read: level.map((each) => evenLight(greyOf(each))) };
}

const fitting = (picture: Colours, width: number): Colours => {
  const corner = (x: number, y: number) => ({ x: x * (picture.width - 2), y: y * (picture.height - 2) });
  return flattened(picture, [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], width);
};
