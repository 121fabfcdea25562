/** From the top of one card to the top of the next: all are equally high, so that nothing jumps. */
export const cardPitch = 108;
