/** The floors of the server as rules for dependency-cruiser: a file imports from its own floor and from below. */

/** From the lowest to the highest; each is a folder or a file of `server/src`. */
const FLOORS = ["text/", "syntax/", "model/", "workspace/", "features/", "service.ts", "protocol/", "main/"];

const PROTOCOL = FLOORS.indexOf("protocol/");

const at = (floors) => `^server/src/(${floors.map((floor) => floor.replace(".", "[.]")).join("|")})`;

/* global module */
module.exports = {
  forbidden: [
    ...FLOORS.slice(0, -1).map((floor, number) => ({
      name: `nothing-above-${floor.replace(/\W.*/, "")}`,
      severity: "error",
      from: { path: at([floor]) },
      to: { path: at(FLOORS.slice(number + 1)) },
    })),
    {
      name: "no-file-outside-the-floors",
      severity: "error",
      from: { path: "^server/src/", pathNot: at(FLOORS) },
      to: {},
    },
    {
      name: "analysis-knows-no-protocol",
      comment: "Below the protocol there is no Node and no language server: the same code runs in a web worker.",
      severity: "error",
      from: { path: at(FLOORS.slice(0, PROTOCOL)) },
      to: { path: "(^|/)vscode-(languageserver|languageclient|jsonrpc)" },
    },
    {
      name: "analysis-runs-without-node",
      severity: "error",
      from: { path: at(FLOORS.slice(0, PROTOCOL)) },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "client-and-server-apart",
      severity: "error",
      from: { path: "^client/src/" },
      to: { path: "^server/" },
    },
    {
      name: "webview-and-extension-share-messages",
      comment: "A page runs in a browser of its own: of it, the extension knows the types of the messages.",
      severity: "error",
      from: { path: "^client/src/" },
      to: { path: "^client/webviews/", pathNot: "^client/webviews/[^/]+/messages[.]ts$" },
    },
    {
      name: "webview-alone",
      comment: "A page imports from its own folder and from what all pages share.",
      severity: "error",
      from: { path: "^client/webviews/([^/]+)/" },
      to: { path: "^(client|server|grammar)/", pathNot: "^client/webviews/($1|base)/" },
    },
    {
      name: "webview-base-alone",
      severity: "error",
      from: { path: "^client/webviews/base/" },
      to: { path: "^client/webviews/(?!base/)" },
    },
    {
      name: "messages-are-types",
      severity: "error",
      from: { path: "^client/webviews/[^/]+/messages[.]ts$" },
      to: { dependencyTypesNot: ["type-only"] },
    },
    {
      name: "server-without-client",
      severity: "error",
      from: { path: "^server/src/" },
      to: { path: "^client/|^vscode$" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(server|client)/" },
      to: { path: "^test/" },
    },
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".js", ".cjs", ".mjs", ".json"],
      conditionNames: ["import", "require", "node", "default"],
      exportsFields: ["exports"],
      mainFields: ["main", "types"],
    },
  },
};
