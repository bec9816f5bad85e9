import { useEffect, useState } from "react";

type Theme = "system" | "light" | "dark";

const KEPT = "assay.theme";
const NEXT: Record<Theme, Theme> = { system: "dark", dark: "light", light: "system" };
const WORDS: Record<Theme, string> = { system: "as the system", light: "light", dark: "dark" };

const kept = (): Theme => {
  const text = localStorage.getItem(KEPT);
  return text === "light" || text === "dark" ? text : "system";
};

/** Puts a theme on the page; without one the system's holds. */
export function applyTheme(theme: Theme = kept()): void {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
    localStorage.removeItem(KEPT);
  } else {
    document.documentElement.dataset["theme"] = theme;
    localStorage.setItem(KEPT, theme);
  }
  window.dispatchEvent(new Event("assay-theme"));
}

/** Goes round: the system's theme, dark, light. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(kept);
  return (
    <button
      type="button"
      className="icon"
      title={`Theme: ${WORDS[theme]}`}
      aria-label={`Theme: ${WORDS[theme]}. Change`}
      onClick={() => {
        applyTheme(NEXT[theme]);
        setTheme(NEXT[theme]);
      }}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d={theme === "light" ? "" : "M8 2a6 6 0 0 1 0 12z"} fill="currentColor" />
        {theme === "dark" && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />}
      </svg>
    </button>
  );
}

/** Counts the changes of theme, so that what is drawn by hand is drawn again. */
export function useThemeChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const changed = () => setChanges((count) => count + 1);
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("assay-theme", changed);
    system.addEventListener("change", changed);
    return () => {
      window.removeEventListener("assay-theme", changed);
      system.removeEventListener("change", changed);
    };
  }, []);
  return changes;
}
