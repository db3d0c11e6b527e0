/** Which view is shown. */
import { useEffect, useRef } from "preact/hooks";
import { hash } from "./address.ts";
import { session } from "./api/client.ts";
import { Foot, Top } from "./parts/chrome.tsx";
import { address, turn } from "./router.ts";
import { AboutPage } from "./views/about.tsx";
import { ChangesPage } from "./views/changes.tsx";
import { FiguresPage } from "./views/figures/figures.tsx";
import { IncidentPage } from "./views/incident/incident.tsx";
import { LogPage } from "./views/log.tsx";
import { LoginPage } from "./views/login.tsx";
import { Overview } from "./views/overview/overview.tsx";
import { ReaderPage } from "./views/reader/reader.tsx";
import { ReviewPage } from "./views/review/review.tsx";
import { SearchPage } from "./views/search.tsx";

const TITLES = { overview: "Incidents", figures: "Figures", review: "Review", search: "Search", changes: "Corrections", log: "Log", about: "About", login: "Log in", incident: "Incident", report: "Report" };

export function App() {
  const { view, key } = address.value;
  const first = useRef(true);
  useEffect(() => {
    document.title = `${TITLES[view]} · histor`;
    if (!first.current) {
      window.scrollTo(0, 0);
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [view, key]);
  return (
    <>
      <Top />
      <Shown key={turn.value} />
      <Foot />
    </>
  );
}

function Shown() {
  const { view, key, query } = address.value;
  if (session.value && !session.value.open && !session.value.user && view !== "about") {
    return <LoginPage next={view === "login" ? "" : hash(view, key, query)} />;
  }
  if (view === "incident" && key) return <IncidentPage key={key} name={key} />;
  if (view === "report" && key) return <ReaderPage key={key} name={key} />;
  if (view === "review") return <ReviewPage />;
  if (view === "figures") return <FiguresPage />;
  if (view === "search") return <SearchPage />;
  if (view === "changes") return <ChangesPage />;
  if (view === "log") return <LogPage />;
  if (view === "about") return <AboutPage />;
  if (view === "login") return <LoginPage next="" />;
  return <Overview />;
}
