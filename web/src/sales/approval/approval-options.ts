/** For commands about an approval: all that is shown of the quotation follows. */
export const approvalOptions = {
  touches: ({ saleId }: { saleId: string }) => [
    { kind: "sale" as const, id: saleId },
    { kind: "timeline" as const, id: saleId },
  ],
};
