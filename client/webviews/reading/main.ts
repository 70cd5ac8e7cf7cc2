/** The reading view's page: the published text as its readers see it. */
import { connect } from "../base/host";
import type { Reading } from "./messages";
import "./style.css";

const main = document.createElement("main");
document.body.append(main);

connect<Reading>(({ text }) => {
  main.textContent = text;
});
