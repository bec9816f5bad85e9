import type { ReactNode } from "react";
import type { Pages } from "../../live/pages";
import { Failure, Nothing, Panel, Scroll, Waiting } from "../../ui/parts";

/** A list of the firm's people in all its states, with a way to what comes after. */
export function List<T>({
  title,
  id,
  pages,
  columns,
  row,
  none,
  children,
}: {
  title: string;
  id: string;
  pages: Pages<T>;
  columns: readonly { words: string; number?: boolean; what?: boolean }[];
  row: (each: T) => ReactNode;
  none: string;
  children?: ReactNode;
}) {
  const { items, refusal, busy, more, again } = pages;
  return (
    <Panel
      title={title}
      id={id}
      aside={
        <button type="button" className="quiet small" disabled={busy} onClick={again}>
          Read again
        </button>
      }
    >
      {children}
      {refusal && <Failure refusal={refusal} retry={again} />}
      {items === undefined && refusal === undefined && <Waiting lines={6} words={`Asking for ${title}`} />}
      {items?.length === 0 && <Nothing>{more ? "None among these; there are more." : none}</Nothing>}
      {items !== undefined && items.length > 0 && (
        <Scroll label={title} className="tall">
          <table className="wide">
            <thead>
              <tr>
                {columns.map((each) => (
                  <th key={each.words} scope="col" className={each.number ? "number" : each.what ? "what" : ""}>
                    {each.words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{items.map(row)}</tbody>
          </table>
        </Scroll>
      )}
      {more && (
        <p className="actions">
          <button type="button" className="quiet small" disabled={busy} onClick={more}>
            Earlier ones
          </button>
        </p>
      )}
    </Panel>
  );
}

/** One of a few words to pick rows by; the first is all of them. */
export function Pick({
  label,
  name,
  options,
  value,
  choose,
}: {
  label: string;
  name: string;
  options: readonly { value: string; words: string }[];
  value: string;
  choose: (value: string) => void;
}) {
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.words}
          </option>
        ))}
      </select>
    </p>
  );
}
