/** A picture in grey: one byte a point, 0 is black. */
export type Grey = { width: number; height: number; data: Uint8ClampedArray };

/** A picture in colours: red, green, blue and how opaque, as a canvas gives it. */
export type Colours = { width: number; height: number; data: Uint8ClampedArray };

export function greyOf({ width, height, data }: Colours): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0; at < grey.length; at++)
    grey[at] = 0.299 * (data[4 * at] ?? 0) + 0.587 * (data[4 * at + 1] ?? 0) + 0.114 * (data[4 * at + 2] ?? 0);
  return { width, height, data: grey };
}

/** Ink on white, whatever the light: each point by how dark it is beside what lies around it. */
export function evenLight(picture: Grey, radius = Math.round(picture.width / 40)): Grey {
  const around = blurred(picture, radius);
  const data = new Uint8ClampedArray(picture.data.length);
  for (let at = 0; at < data.length; at++) {
    const part = (picture.data[at] ?? 0) / Math.max(1, around[at] ?? 1);
    data[at] = 255 * Math.min(1, Math.max(0, (part - darkest) / (lightest - darkest)));
  }
  return { ...picture, data };
}

const darkest = 0.35;
const lightest = 0.95;

/** Whether the writing is lighter than what it stands on: ink is what is far from its surroundings, and there is less of it. The rim tells nothing. */
export function isLightOnDark(picture: Grey): boolean {
  const { width, height, data } = picture;
  const around = blurred(picture, Math.round(width / 40));
  const isRim = (at: number) => {
    const [x, y] = [(at % width) / width, Math.floor(at / width) / height];
    return Math.min(x, y, 1 - x, 1 - y) < rim;
  };
  return data.reduce((sum, value, at) => (isRim(at) ? sum : sum + (value - (around[at] ?? value)) ** 3), 0) > 0;
}

const rim = 0.05;

export const negative = (picture: Grey): Grey => ({ ...picture, data: picture.data.map((value) => 255 - value) });

/** Edges that a shaky hand washed out, made steep again: what is darker than what lies close around it darker still. */
export function steeper(picture: Grey, radius = Math.round(picture.width / 190)): Grey {
  const around = blurred(picture, radius);
  const data = picture.data.map(
    (value, at) => value + Math.min(brighter, Math.max(darker, gain * (value - (around[at] ?? value)))),
  );
  return { ...picture, data };
}

const gain = 5;
const [darker, brighter] = [-50, 25];

/** The mean of the square around each point, by sums over rows and columns. */
function blurred({ width, height, data }: Grey, radius: number): Float32Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const means = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - radius), Math.min(width, x + radius + 1)];
      const corner = (row: number, column: number) => sums[row * (width + 1) + column] ?? 0;
      const sum = corner(bottom, right) - corner(top, right) - corner(bottom, left) + corner(top, left);
      means[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return means;
}
