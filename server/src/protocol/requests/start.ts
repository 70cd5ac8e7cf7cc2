/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** Where the server finds the files of the workspace; without it, on the disk if it has one. */
  files?: "disk" | "client";
  /** The address of the page that explains the codes of findings, where the client has it elsewhere. */
  documentation?: string;
}
