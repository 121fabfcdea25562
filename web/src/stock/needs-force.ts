import { ApiError } from "../platform/api.ts";

/** Whether it was refused for being more than was asked for, or than there is: what one may insist on. */
export const needsForce = (error: Error | null): boolean =>
  error instanceof ApiError && ["delivery.more_than_asked", "delivery.beyond_stock"].includes(error.code);
