import { useRef, useState, type FormEvent } from "react";
import { Refusal, send, type Session } from "./api";
import { Field, Section } from "./parts";

const DEMO = ["trader@assay.example", "admin@assay.example"];

/** Log in, or register first. */
export function SignIn({ session, entered }: { session: Session; entered: () => Promise<void> }) {
  const [registering, setRegistering] = useState(false);
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
        const body = {
          email,
          password: text("password"),
          displayName: text("displayName"),
          country: text("country"),
        };
        await send("/auth/register", { method: "POST", body });
      }
      await session.logIn(email, text("password"));
      await entered();
    } catch (failure) {
      setRefusal(failure instanceof Refusal ? failure : new Refusal(0, { detail: String(failure) }));
    } finally {
      setBusy(false);
    }
  };

  const demo = (address: string): void => {
    setRegistering(false);
    setEmail(address);
    password.current?.focus();
  };

  return (
    <Section title={registering ? "Register" : "Log in"} id="sign-in">
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
              label="Country, two letters"
              name="country"
              autoComplete="country"
              required
              maxLength={2}
              pattern="[A-Z]{2}"
              placeholder="DE"
              problem={refusal?.field("country")}
            />
          </>
        )}
        <p className="outcome" role="alert">
          {refusal?.message}
        </p>
        <p className="actions">
          <button type="submit" disabled={busy}>
            {registering ? "Register and log in" : "Log in"}
          </button>
          <button type="button" className="quiet" onClick={() => setRegistering(!registering)}>
            {registering ? "I have an account" : "I am new here"}
          </button>
        </p>
      </form>
      <p className="hint">
        On a platform of your own, <code>./assay up</code> prints two log-ins:{" "}
        {DEMO.map((address) => (
          <button key={address} type="button" className="link" onClick={() => demo(address)}>
            {address}
          </button>
        ))}
      </p>
    </Section>
  );
}
