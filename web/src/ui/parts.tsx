import type { ReactNode } from "react";
import type { Refusal } from "../api/client";
import type { Assessment, MarkState } from "../api/types";

/** A region of the page with its heading. */
export function Panel({
  title,
  id,
  aside,
  className = "",
  children,
}: {
  title: string;
  id: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={`panel ${className}`}>
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

const STATUS_TONE: Record<Assessment["status"], string> = {
  active: "good",
  passed: "good",
  failed: "bad",
  frozen: "warn",
  abandoned: "calm",
};

export function StatusBadge({ status }: { status: Assessment["status"] }) {
  return (
    <span className={`badge ${STATUS_TONE[status] ?? "calm"}`} data-testid="status">
      {status}
    </span>
  );
}

/** A line for when there is nothing yet. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="nothing">{children}</p>;
}

/** What went wrong, with a way to try again where there is one. */
export function Failure({ refusal, retry }: { refusal: Refusal; retry?: (() => void) | undefined }) {
  return (
    <p className="failure" role="alert">
      <span>{refusal.message}</span>
      {retry && (
        <button type="button" className="quiet small" onClick={retry}>
          Try again
        </button>
      )}
    </p>
  );
}

/** Room that what is on its way will take, so that nothing moves when it comes. */
export function Waiting({ lines, words }: { lines: number; words: string }) {
  return (
    <div className="waiting" role="status" aria-label={words}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="bone" />
      ))}
    </div>
  );
}

/** A labelled field of a form with room for what is wrong with it. */
export function Field({
  label,
  name,
  problem,
  hint,
  ...input
}: {
  label: string;
  name: string;
  problem?: string | undefined;
  hint?: string | undefined;
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
      <span className={problem === undefined ? "problem dim" : "problem"} id={`${name}-problem`}>
        {problem ?? hint}
      </span>
    </p>
  );
}

/** A hash or an id: its beginning, the whole of it on a hover and for who copies it. */
export function Hash({ of, length = 12 }: { of: string; length?: number }) {
  return <code title={of}>{of.slice(0, length)}</code>;
}

/** A table that scrolls by itself where it does not fit. */
export function Scroll({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`scroll ${className}`} role="region" aria-label={`${label}, scrollable`} tabIndex={0}>
      {children}
    </div>
  );
}

/** One of a few, chosen by arrow keys as well. */
export function Choice<T extends string>({
  label,
  name,
  options,
  value,
  onChange,
}: {
  label: string;
  name: string;
  options: readonly { value: T; label: string; tone?: string }[];
  value: T;
  onChange: (value: T) => void;
}) {
  return (
    <fieldset className="choice">
      <legend className="unseen">{label}</legend>
      {options.map((each) => (
        <label key={each.value} className={each.tone ?? ""}>
          <input
            type="radio"
            name={name}
            value={each.value}
            checked={each.value === value}
            onChange={() => onChange(each.value)}
          />
          <span>{each.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
