import "./style/base.css";
import "./style/shell.css";
import "./style/overview.css";
import "./style/incident.css";
import "./style/reader.css";
import "./style/review.css";
import { render } from "preact";
import { loadSession } from "./api/ledger.ts";
import { App } from "./app.tsx";

const page = document.getElementById("page");
if (page) {
  void loadSession().finally(() => render(<App />, page));
}
