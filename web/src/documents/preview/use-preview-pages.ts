import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PreviewedPage } from "@trato/domain/documents/preview.ts";
import { useState } from "react";
import { ask } from "../../platform/api.ts";

const minute = 60_000;

/** One page of a document as it is printed, and the way to those around it; it stays the same page while the document changes. */
export function usePreviewPages(addressOf: (page: number) => string, isShown: boolean) {
  const [wanted, setWanted] = useState(1);
  const address = addressOf(wanted);
  const { data = null, error } = useQuery({
    queryKey: ["preview", address],
    queryFn: async ({ signal }) => (await ask(address, signal)) as PreviewedPage, // what its address answers
    placeholderData: keepPreviousData,
    gcTime: minute,
    enabled: isShown,
  });
  const pages = data?.pages ?? 1;
  const page = Math.min(wanted, pages);
  return {
    page,
    pages,
    /** A picture of a page: the former one until the next has come. */
    drawn: data,
    problem: error?.message,
    turnTo: (asked: number) => setWanted(Math.min(Math.max(asked, 1), pages)),
  };
}
