import { lazy } from "react";
import { Route, Switch } from "wouter";
import { MarketProvider } from "./live/market";
import { StreamProvider } from "./live/stream";
import { SessionProvider, useWho } from "./live/session";
import { Assessments } from "./pages/Assessments";
import { Home } from "./pages/Home";
import { Lost } from "./pages/Lost";
import { SignIn } from "./pages/SignIn";
import { Tiers } from "./pages/Tiers";
import { Waiting } from "./ui/parts";
import { Shell } from "./ui/Shell";

const PurchasePage = lazy(() => import("./pages/PurchasePage"));
const Desk = lazy(() => import("./pages/desk/Desk"));
const Verdict = lazy(() => import("./pages/verdict/Verdict"));
const JournalPage = lazy(() => import("./pages/JournalPage"));
const VerifyPage = lazy(() => import("./pages/VerifyPage"));
const Outlook = lazy(() => import("./pages/outlook/Outlook"));
const Reports = lazy(() => import("./pages/reports/Reports"));
const AllReports = lazy(() => import("./pages/reports/AllReports"));
const CertificatePage = lazy(() => import("./pages/reports/CertificatePage"));
const Admin = lazy(() => import("./pages/admin/Admin"));

/** Every page of the product, and who may see which. */
export function App() {
  return (
    <SessionProvider>
      <StreamProvider>
        <MarketProvider>
          <Shell>
            <Pages />
          </Shell>
        </MarketProvider>
      </StreamProvider>
    </SessionProvider>
  );
}

function Pages() {
  const { person } = useWho();
  if (person === "asking") {
    return <Waiting lines={12} words="Asking who is here" />;
  }
  const signedIn = person !== "nobody";
  const admin = signedIn && person.roles.includes("admin");
  return (
    <Switch>
      <Route path="/">{signedIn ? <Assessments /> : <Home />}</Route>
      <Route path="/tiers" component={Tiers} />
      <Route path="/verify" component={VerifyPage} />
      <Route path="/certificates/:id">{({ id }) => <CertificatePage key={id} id={id} />}</Route>
      <Route path="/login">{signedIn ? <Assessments /> : <SignIn />}</Route>
      <Route path="/register">{signedIn ? <Assessments /> : <SignIn registering />}</Route>
      {!signedIn && (
        <Route>
          <SignIn />
        </Route>
      )}
      <Route path="/purchases/:id">{({ id }) => <PurchasePage id={id} />}</Route>
      <Route path="/assessments/:id">{({ id }) => <Desk key={id} id={id} />}</Route>
      <Route path="/assessments/:id/verdict">{({ id }) => <Verdict key={id} id={id} />}</Route>
      <Route path="/assessments/:id/journal">{({ id }) => <JournalPage key={id} id={id} />}</Route>
      <Route path="/assessments/:id/outlook">{({ id }) => <Outlook key={id} id={id} />}</Route>
      <Route path="/assessments/:id/reports">{({ id }) => <Reports key={id} id={id} />}</Route>
      <Route path="/reports" component={AllReports} />
      {admin && <Route path="/admin/*?" component={Admin} />}
      <Route component={Lost} />
    </Switch>
  );
}
