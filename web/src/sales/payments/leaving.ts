/** Goes to a page of somebody else, in the place of this one. */
export const leaving = { leaveFor: (url: string): void => window.location.assign(url) };
