import { useEffect, useMemo, useState } from "react";
import { send, Session } from "./api";
import { Banner } from "./Banner";
import { Desk } from "./Desk";
import { Markets } from "./Markets";
import { usePolled } from "./polled";
import { SignIn } from "./SignIn";
import type { Instrument, Items, Me } from "./types";

const MARKS_EVERY_MS = 500;

type Person = "asking" | "nobody" | Me;

/** The whole page: what the market says, and the desk of whoever is signed in. */
export function App() {
  const [person, setPerson] = useState<Person>("asking");
  const session = useMemo(() => new Session(() => setPerson("nobody")), []);
  const enter = async (): Promise<void> => setPerson(await session.ask<Me>("/me"));
  useEffect(() => {
    session
      .resume()
      .then((resumed) => (resumed ? enter() : setPerson("nobody")))
      .catch(() => setPerson("nobody"));
  }, [session]);
  const marks = usePolled((signal) => send<Items<Instrument>>("/instruments", { signal }), "marks", MARKS_EVERY_MS);
  const signedIn = typeof person === "object" ? person : undefined;
  return (
    <>
      <a className="skip" href="#main">
        To the content
      </a>
      <header className="top">
        <p className="name">
          <img src="/favicon.svg" alt="" width="24" height="24" /> Assay
        </p>
        {signedIn && (
          <p className="who">
            <span>{signedIn.displayName}</span>
            <button type="button" className="quiet" onClick={() => void session.logOut()}>
              Log out
            </button>
          </p>
        )}
      </header>
      <main id="main">
        <h1>{signedIn ? "Your assessment" : "Trade an assessment. Prove the verdict."}</h1>
        <Banner marks={marks} />
        <Markets marks={marks} />
        {person === "nobody" && <SignIn session={session} entered={enter} />}
        {signedIn && <Desk session={session} instruments={marks.value?.items ?? []} />}
      </main>
      <footer>
        <p>
          This page asks for prices twice a second; what is judged is every entry of the tape. Check any verdict
          yourself: <code>./assay verify BUNDLE --key ID</code>
        </p>
      </footer>
    </>
  );
}
