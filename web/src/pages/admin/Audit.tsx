import { Link } from "wouter";
import { desk } from "../../api/calls";
import { usePages } from "../../live/pages";
import { useWho } from "../../live/session";
import { Hash } from "../../ui/parts";
import { instant } from "../../words/time";
import { List } from "./List";

const COLUMNS = [
  { words: "When" },
  { words: "Deed" },
  { words: "By" },
  { words: "To" },
  { words: "Detail", what: true },
] as const;

/** Every deed of the firm's people, newest first. */
export function Audit() {
  const { session } = useWho();
  const pages = usePages((before) => desk(session).audit(before), "audit");
  return (
    <>
      <List
        title="Deeds"
        id="deeds"
        pages={pages}
        columns={COLUMNS}
        none="Nothing was done yet."
        row={(each) => (
          <tr key={each.id}>
            <td>{instant(each.at)}</td>
            <th scope="row">{each.action}</th>
            <td>
              <Hash of={each.actor} length={8} />
            </td>
            <td>
              <Hash of={each.subject} length={13} />
            </td>
            <td className="what" title={each.detail}>
              {each.detail}
            </td>
          </tr>
        )}
      />
      <p className="under">
        Freezes stand in the account&rsquo;s journal as well.{" "}
        <Link href="/admin/assessments">Find an assessment</Link>
      </p>
    </>
  );
}
