import { Outlet } from "@tanstack/react-router";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { queryClient } from "../queries.ts";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Toaster } from "../ui/Toaster.tsx";

export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Toaster>
          <Outlet />
        </Toaster>
        <LiveRegion />
      </QueryClientProvider>
    </CSPProvider>
  );
}
