import { type Obstacle, obstacle } from "@trato/domain/errors.ts";

/** Of a version whose customer wanted to be forgotten nothing is known any more. */
export const obstacleOfForgotten = (): Obstacle => obstacle("conflict", "sale.version_forgotten");
