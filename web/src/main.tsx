import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { router } from "./app/router.tsx";
import "./styles.css";

// the page's own code is fetched while the server still says who is here
const [matched] = router.getMatchedRoutes(location.pathname);
for (const route of matched) void router.loadRouteChunk(route);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
