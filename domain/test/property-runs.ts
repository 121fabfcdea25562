const runsInTests = 1_000;

/** How often a property is tried: 1,000 times in tests, as often as TRATO_PROPERTY_RUNS says in `npm run properties`. */
export function propertyRuns(): { numRuns: number; seed: number } {
  return { numRuns: Number(process.env["TRATO_PROPERTY_RUNS"] ?? runsInTests), seed: 20_261_124 };
}
