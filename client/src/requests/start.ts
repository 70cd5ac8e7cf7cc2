/** What the client tells the server when it starts. */
export interface InitializationOptions {
  /** Where it finds the files of the workspace: on the disk, or by asking the client. */
  files: "disk" | "client";
  /** The address of the page that explains the codes of findings. */
  documentation: string;
}
