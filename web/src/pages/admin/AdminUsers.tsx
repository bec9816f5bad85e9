import { useState, type FormEvent } from "react";
import { Link } from "wouter";
import { desk } from "../../api/calls";
import { usePages } from "../../live/pages";
import { useWho } from "../../live/session";
import { Field, Hash } from "../../ui/parts";
import { instant } from "../../words/time";
import { List, Pick } from "./List";

const COLUMNS = [
  { words: "Name" },
  { words: "E-mail" },
  { words: "Country" },
  { words: "Roles" },
  { words: "Registered, UTC" },
  { words: "Id" },
  { words: "Assessments", number: true },
] as const;
const ROLES = [
  { value: "", words: "Any" },
  { value: "trader", words: "Trader" },
  { value: "admin", words: "Admin" },
];

/** Who is registered: found by a part of the name, the address or the id. */
export function AdminUsers() {
  const { session } = useWho();
  const [search, setSearch] = useState("");
  const [role, setRole] = useState("");
  const pages = usePages((before) => desk(session).users({ search, role }, before), `${search} ${role}`);
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSearch(String(new FormData(event.currentTarget).get("search") ?? "").trim());
  };
  return (
    <List
      title="Users"
      id="users"
      pages={pages}
      columns={COLUMNS}
      none="Nobody is registered who matches."
      row={(user) => (
        <tr key={user.id}>
          <th scope="row">{user.displayName}</th>
          <td>{user.email}</td>
          <td>{user.country}</td>
          <td>{user.roles.join(", ")}</td>
          <td title={instant(user.created)}>{user.created.slice(0, 16).replace("T", " ")}</td>
          <td>
            <Hash of={user.id} length={8} />
          </td>
          <td className="number">
            <Link href={`/admin/assessments?user=${user.id}`}>
              {user.assessments}
              <span className="unseen"> assessments of {user.displayName}</span>
            </Link>
          </td>
        </tr>
      )}
    >
      <form className="inline" onSubmit={find}>
        <Field
          label="Search"
          name="search"
          type="search"
          maxLength={200}
          autoComplete="off"
          hint="a part of the name, the e-mail or the id"
        />
        <Pick label="Role" name="role" options={ROLES} value={role} choose={setRole} />
        <button type="submit">Search</button>
      </form>
    </List>
  );
}
