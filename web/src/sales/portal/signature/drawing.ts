/** A point on the field where one signs, which is `room` wide and high whatever its size on the screen. */
export type Point = { x: number; y: number };
export type Stroke = readonly Point[];

export const room = { width: 600, height: 200 };

type Box = { left: number; top: number; width: number; height: number };

/** Where on the field a finger is, within its edges, to tenths. */
export function pointAt({ clientX, clientY }: { clientX: number; clientY: number }, box: Box): Point {
  return {
    x: within(((clientX - box.left) / box.width) * room.width, room.width),
    y: within(((clientY - box.top) / box.height) * room.height, room.height),
  };
}

const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)) * 10) / 10;

/** A stroke as a path of SVG; a tap is a dot. */
export function pathOf([first, ...others]: Stroke): string {
  if (!first) return "";
  const rest = others.length > 0 ? others : [first];
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `L${x} ${y}`).join("")}`;
}

/** What was drawn as a picture in a data URL; null where nothing was. */
export function pictureOf(strokes: readonly Stroke[]): string | null {
  const path = strokes.map(pathOf).join("");
  if (path === "") return null;
  const { width, height } = room;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="#111" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
