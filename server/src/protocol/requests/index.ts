/** All of Readout's own requests. The client has files of the same names (client/src/requests), with its own copy of the same. */
export * from "./accounts";
export * from "./events";
export * from "./files";
export * from "./markup";
export * from "./model";
export * from "./proposals";
export * from "./published";
export * from "./reading";
export * from "./start";
export * from "./statistics";
export * from "./status";
export * from "./tagging";
export * from "./timeline";
export * from "./trees";
