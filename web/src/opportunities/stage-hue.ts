const hues = [255, 225, 290, 75, 200, 320, 40];

/** A column's colour by its place, so that neighbours differ; what is won is green. */
export function stageHue(index: number, isWon: boolean): number {
  return isWon ? 150 : (hues[index % hues.length] ?? 255);
}
