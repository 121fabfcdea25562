import { type Corners, findCard } from "./find-card.ts";
import { flattened, smaller, turned } from "./flatten.ts";
import { type Colours, evenLight, type Grey, greyOf, isLightOnDark, negative, steeper } from "./grey.ts";
import { slantOf } from "./straighten.ts";

const looksAt = 400;
const slantAt = 700;
const upright = 0.4;

/** How wide the card is when it is read. */
const width = 1_500;

/**
 * A picture of a card as it is read: the card alone, seen straight, level, in its colours to be shown, and in ink on white to be
 * read: twice, with the edges as they are and made steep, for what is misread of the one is seldom misread of the other.
 */
export function preparePicture(picture: Colours): { shown: Colours; read: Grey[] } {
  const by = Math.max(1, Math.round(picture.width / looksAt));
  const corners = findCard(smaller(picture, by))?.map(({ x, y }) => ({ x: x * by, y: y * by })) as Corners | undefined; // four again
  const straight = corners ? flattened(picture, corners, width) : fitting(picture);
  const small = greyOf(smaller(straight, Math.max(1, Math.round(width / slantAt))));
  const darkOnLight = isLightOnDark(small) ? negative : (grey: Grey) => grey;
  const slant = slantOf(darkOnLight(small));
  const shown = Math.abs(slant) < upright ? straight : turned(straight, slant);
  const ink = evenLight(darkOnLight(greyOf(shown)));
  return { shown, read: [ink, steeper(ink)] };
}

const fitting = (picture: Colours): Colours => {
  const corner = (x: number, y: number) => ({ x: x * (picture.width - 2), y: y * (picture.height - 2) });
  return flattened(picture, [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)], width);
};
