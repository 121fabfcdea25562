import { Outlet } from "@tanstack/react-router";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { queryClient } from "../platform/queries.ts";
import { LiveRegion } from "../ui/LiveRegion.tsx";

const Toaster = lazy(async () => ({ default: (await import("../ui/overlays/Toaster.tsx")).Toaster }));

export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Outlet />
        <LiveRegion />
        <Suspense>
          <Toaster />
        </Suspense>
      </QueryClientProvider>
    </CSPProvider>
  );
}
