/** The columns that the head and every line of a purchase share on a wide window. */
export const lineColumns = "grid-cols-[24px_minmax(140px,1fr)_80px_96px_76px_minmax(84px,140px)_104px_32px]";
