/** The columns that the head and every line of a document share on a wide window: the longest tax of a country fits, in two rows where it must. */
export const lineColumns = "grid-cols-[24px_minmax(150px,2fr)_96px_92px_68px_minmax(120px,1fr)_112px_28px]";

/** The same with what stands beside the amount. */
export const widerLineColumns = "grid-cols-[24px_minmax(150px,2fr)_96px_92px_68px_minmax(120px,1fr)_112px_128px_28px]";
