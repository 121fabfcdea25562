/** The columns that the head and every line of a document share on a wide window. */
export const lineColumns = "grid-cols-[24px_minmax(180px,1fr)_112px_104px_76px_minmax(110px,160px)_112px_32px]";
