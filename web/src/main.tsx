import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./styles/base.css";
import "./styles/banner.css";
import "./styles/parts.css";
import "./styles/desk.css";
import "./styles/tiers.css";
import "./styles/verdict.css";
import "./styles/admin.css";
import "./styles/forms.css";
import "./styles/tables.css";
import { applyTheme } from "./ui/theme";

applyTheme();
const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
