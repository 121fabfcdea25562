import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { cholesky, inverseOfLower, ofInverse, solve } from "./matrix.ts";

const size = 5;
const numbers = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: size * size,
  maxLength: size * size,
});

test("what is solved gives the right side again, and the inverse does the same", () => {
  fc.assert(
    fc.property(numbers, (a) => {
      const at = (i: number, j: number) => a[i * size + j] ?? 0;
      // A·Aᵀ and something on the diagonal is positive definite
      const matrix = Float64Array.from({ length: size * size }, (_, place) => {
        const [i, j] = [Math.floor(place / size), place % size];
        let sum = i === j ? 1 : 0;
        for (let k = 0; k < size; k++) sum += at(i, k) * at(j, k);
        return sum;
      });
      const right = Float64Array.from({ length: size }, (_, i) => at(i, 0) + i);
      const lower = Float64Array.from(matrix);
      cholesky(lower, size);
      const x = solve(lower, size, right);
      const inverse = inverseOfLower(lower, size);
      for (let i = 0; i < size; i++) {
        let [back, direct] = [0, 0];
        for (let j = 0; j < size; j++) {
          back += (matrix[i * size + j] ?? 0) * (x[j] ?? 0);
          direct += ofInverse(inverse, size, i, j) * (right[j] ?? 0);
        }
        expect(back).toBeCloseTo(right[i] ?? 0, 6);
        expect(direct).toBeCloseTo(x[i] ?? 0, 6);
      }
    }),
    propertyRuns(),
  );
});
