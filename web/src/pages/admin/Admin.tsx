import { Link, Route, Switch, useLocation } from "wouter";
import { Page } from "../../ui/Shell";
import { AdminAssessments } from "./AdminAssessments";
import { AdminTiers } from "./AdminTiers";
import { AdminUsers } from "./AdminUsers";
import { AdminViolations } from "./AdminViolations";
import { Audit } from "./Audit";
import { PublishPack } from "./PublishPack";

const WAYS = [
  { to: "/admin/assessments", words: "Assessments" },
  { to: "/admin/users", words: "Users" },
  { to: "/admin/violations", words: "Violations" },
  { to: "/admin/tiers", words: "Tiers" },
  { to: "/admin/packs", words: "Rule packs" },
  { to: "/admin/audit", words: "Audit" },
];

/** What the firm's people see and do; every deed is written down before it is done. */
export default function Admin() {
  const [place] = useLocation();
  const here = WAYS.find((each) => place.startsWith(each.to)) ?? WAYS[0];
  return (
    <Page title={here?.words ?? "Admin"}>
      <nav className="ways" aria-label="Admin pages">
        {WAYS.map((each) => (
          <Link key={each.to} href={each.to} {...(each === here ? { "aria-current": "page" as const } : {})}>
            {each.words}
          </Link>
        ))}
      </nav>
      <Switch>
        <Route path="/admin/users" component={AdminUsers} />
        <Route path="/admin/violations" component={AdminViolations} />
        <Route path="/admin/tiers" component={AdminTiers} />
        <Route path="/admin/packs" component={PublishPack} />
        <Route path="/admin/audit" component={Audit} />
        <Route path="/admin/assessments/:id">{({ id }) => <AdminAssessments key={id} id={id} />}</Route>
        <Route>
          <AdminAssessments />
        </Route>
      </Switch>
    </Page>
  );
}
