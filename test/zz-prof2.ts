import { texts } from "./bench/texts";
import { parse } from "../server/src/syntax/parse";
const t = texts(1_000_000).readout;
const r=[]; for (let i=0;i<80;i++) { const a=performance.now(); parse(t); r.push(performance.now()-a); } r.sort((a,b)=>a-b); console.log(r[0], r[40]);
