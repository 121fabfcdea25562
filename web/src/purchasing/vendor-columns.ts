/** The columns that the head and every row of a product's vendors share on a wide window. */
export const vendorColumns = "grid-cols-[28px_minmax(120px,1fr)_104px_80px_80px_72px_32px]";
