import { Suspense, useEffect, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { useWho } from "../live/session";
import { useLive } from "../live/stream";
import { Banner } from "./Banner";
import { Waiting } from "./parts";
import { ThemeButton } from "./theme";

/** What is around every page: the name, the ways, who is here, and whether judgement goes on. */
export function Shell({ children }: { children: ReactNode }) {
  const { session, person } = useWho();
  const [place, go] = useLocation();
  const me = typeof person === "object" ? person : undefined;
  return (
    <>
      <a className="skip" href="#main">
        To the content
      </a>
      <header className="top">
        <div className="bar">
          <Link href="/" className="name">
            <img src="/favicon.svg" alt="" width="22" height="22" /> Assay
          </Link>
          <nav aria-label="Pages">
            {me && <Way to="/" words="Assessments" here={place === "/" || place.startsWith("/assessments")} />}
            {me && <Way to="/reports" words="Reports" here={place === "/reports"} />}
            <Way to="/tiers" words="Tiers" here={place.startsWith("/tiers")} />
            <Way to="/verify" words="Verify" here={place.startsWith("/verify")} />
            {me?.roles.includes("admin") && (
              <Way to="/admin/assessments" words="Admin" here={place.startsWith("/admin")} />
            )}
          </nav>
          <div className="who">
            {me && <LiveWord />}
            <ThemeButton />
            {me ? (
              <>
                <span className="person">{me.displayName}</span>
                <button
                  type="button"
                  className="quiet small"
                  onClick={() => void session.logOut().then(() => go("/"))}
                >
                  Log out
                </button>
              </>
            ) : (
              <>
                <Link href="/login" className="button quiet small">
                  Log in
                </Link>
                <Link href="/register" className="button small">
                  Register
                </Link>
              </>
            )}
          </div>
        </div>
      </header>
      <Banner />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Waiting lines={12} words="The page is on its way" />}>{children}</Suspense>
      </main>
      <footer>
        <p>
          Simulated accounts at real prices. Every entry of the tape is judged, also those that pass too fast to be
          shown. <Link href="/verify">Check any verdict yourself</Link>, or{" "}
          <a href="/reference.html">write a program</a>.
        </p>
      </footer>
    </>
  );
}

/** How news come: by the socket as they happen, or by asking. */
function LiveWord() {
  const live = useLive();
  return (
    <span
      className={live ? "live-word ok" : "live-word dim"}
      title={live ? "News come as they happen" : "No socket: this page asks again and again"}
      data-testid="live"
    >
      {live ? "live" : "asking"}
    </span>
  );
}

function Way({ to, words, here }: { to: string; words: string; here: boolean }) {
  return (
    <Link href={to} {...(here ? { "aria-current": "page" as const } : {})}>
      {words}
    </Link>
  );
}

/** A page's title, its document's title, and where reading begins after a change of page. */
export function Page({
  title,
  children,
  className = "",
}: {
  title: string;
  children: ReactNode;
  className?: string;
}) {
  useEffect(() => {
    document.title = `${title} · Assay`;
  }, [title]);
  return (
    <div className={`page ${className}`}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
