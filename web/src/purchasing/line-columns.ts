/** The columns that the head and every line of a purchase share on a wide window. */
export const lineColumns = "grid-cols-[24px_minmax(140px,1fr)_104px_88px_72px_92px_104px_28px]";
