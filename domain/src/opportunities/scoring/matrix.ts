/** A square matrix, row by row. */
export type Square = Float64Array;

/** Makes of a positive definite matrix, of which the lower triangle is read, the L with L·Lᵀ equal to it, in its place (Cholesky). */
export function cholesky(matrix: Square, size: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (matrix[i * size + k] ?? 0) * (matrix[j * size + k] ?? 0);
      matrix[i * size + j] = i === j ? Math.sqrt(Math.max(sum, smallest)) : sum / (matrix[j * size + j] ?? 1);
    }
  }
}

/** The inverse of L, column by column: that of L·Lᵀ has the products of its columns. */
export function inverseOfLower(lower: Square, size: number): Square {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const start = column * size;
    inverse[start + column] = 1 / (lower[column * size + column] ?? 1);
    for (let i = column + 1; i < size; i++) {
      let sum = 0;
      for (let k = column; k < i; k++) sum -= (lower[i * size + k] ?? 0) * (inverse[start + k] ?? 0);
      inverse[start + i] = sum / (lower[i * size + i] ?? 1);
    }
  }
  return inverse;
}

/** One number of the inverse of L·Lᵀ. */
export function ofInverse(inverse: Square, size: number, i: number, j: number): number {
  let sum = 0;
  for (let k = Math.max(i, j); k < size; k++) sum += (inverse[i * size + k] ?? 0) * (inverse[j * size + k] ?? 0);
  return sum;
}

/** The x with L·Lᵀ·x = b. */
export function solve(lower: Square, size: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i * size + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = (x[i] ?? 0) / (lower[i * size + i] ?? 1);
    x[i] = value;
    for (let k = 0; k < i; k++) x[k] = (x[k] ?? 0) - (lower[i * size + k] ?? 0) * value;
  }
  return x;
}

const smallest = 1e-10;
