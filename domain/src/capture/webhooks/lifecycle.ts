/** So long the raw copy of a call is kept once it does not wait any more. */
export const daysCallsAreKept = 30;
