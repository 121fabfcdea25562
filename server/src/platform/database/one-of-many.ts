/** Many connections end at once when a database goes away: one line tells of them all. */
export function oneOfMany(report: (error: Error) => void, period = 10_000): (error: Error) => void {
  let toldAt = -Infinity;
  return (error) => {
    if (performance.now() - toldAt < period) return;
    toldAt = performance.now();
    report(error);
  };
}
