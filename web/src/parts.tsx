import type { ReactNode } from "react";
import type { MarkState } from "./types";

/** A region of the page with its heading. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  title: string;
  id: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <div className="heading">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

const TONE: Record<MarkState, string> = {
  good: "good",
  settled: "good",
  single: "warn",
  disputed: "bad",
  none: "bad",
};

/** The state of a mark: the word says it, the colour repeats it. */
export function StateBadge({ state }: { state: MarkState }) {
  return (
    <span className={`badge ${TONE[state]}`} data-state={state.toUpperCase()}>
      {state.toUpperCase()}
    </span>
  );
}

/** A line for when there is nothing, or when something went wrong. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="nothing">{children}</p>;
}

/** A labelled field of a form with room for what is wrong with it. */
export function Field({
  label,
  name,
  problem,
  ...input
}: {
  label: string;
  name: string;
  problem?: string | undefined;
} & React.ComponentProps<"input">) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        aria-invalid={problem !== undefined}
        aria-describedby={`${name}-problem`}
        {...input}
      />
      <span className="problem" id={`${name}-problem`}>
        {problem}
      </span>
    </p>
  );
}
