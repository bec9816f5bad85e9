import { useRef, useState, type FormEvent } from "react";
import { Link, useLocation } from "wouter";
import { open } from "../api/calls";
import { Refusal } from "../api/client";
import { useWho } from "../live/session";
import { Field, Panel } from "../ui/parts";
import { Page } from "../ui/Shell";

const DEMO = ["trader@assay.example", "admin@assay.example"];
const LOCAL = ["localhost", "127.0.0.1"];

/** Log in, or register first. Whoever came for another page goes on there. */
export function SignIn({ registering = false }: { registering?: boolean }) {
  const { session, enter } = useWho();
  const [place, go] = useLocation();
  const [email, setEmail] = useState("");
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? "");
    setBusy(true);
    setRefusal(undefined);
    try {
      if (registering) {
        const country = text("country").trim().toUpperCase();
        await open.register({ email, password: text("password"), displayName: text("displayName"), country });
      }
      await session.logIn(email, text("password"));
      await enter();
      if (place === "/login" || place === "/register") {
        go(registering ? "/tiers" : "/", { replace: true });
      }
    } catch (failure) {
      setRefusal(Refusal.of(failure));
    } finally {
      setBusy(false);
    }
  };

  const demo = (address: string): void => {
    setEmail(address);
    password.current?.focus();
  };

  return (
    <Page title={registering ? "Register" : "Log in"} className="narrow">
      <Panel title={registering ? "A new account" : "Your account"} id="sign-in">
        <form className="stack" onSubmit={(event) => void submit(event)}>
          <Field
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            problem={refusal?.field("email")}
          />
          <Field
            ref={password}
            label="Password"
            name="password"
            type="password"
            autoComplete={registering ? "new-password" : "current-password"}
            required
            problem={refusal?.field("password")}
            hint={registering ? "8 to 128 characters of any kind" : undefined}
          />
          {registering && (
            <>
              <Field
                label="Name others see"
                name="displayName"
                autoComplete="nickname"
                required
                problem={refusal?.field("displayName")}
              />
              <Field
                label="Country"
                name="country"
                autoComplete="country"
                required
                maxLength={2}
                pattern="[A-Za-z]{2}"
                hint="Two letters, such as DE"
                problem={refusal?.field("country")}
              />
            </>
          )}
          <p className="outcome" role="alert">
            {refusal?.message}
          </p>
          <p className="actions">
            <button type="submit" disabled={busy}>
              {registering ? "Register" : "Log in"}
            </button>
            {registering ? <Link href="/login">I have an account</Link> : <Link href="/register">I am new here</Link>}
          </p>
        </form>
        {!registering && LOCAL.includes(window.location.hostname) && (
          <p className="hint">
            On a platform of your own, <code>./assay up</code> prints two log-ins:{" "}
            {DEMO.map((address) => (
              <button key={address} type="button" className="link" onClick={() => demo(address)}>
                {address}
              </button>
            ))}
          </p>
        )}
      </Panel>
    </Page>
  );
}
