/** Which of the editor's own commands a client can be asked to run: those that it names when it starts. */
import type { ClientCapabilities } from "vscode-languageserver";

/** Whether a client names a command, as rust-analyzer has its clients name theirs: `experimental.commands.commands`. */
export function runs({ experimental }: ClientCapabilities, command: string): boolean {
  const named = (experimental as { readonly commands?: { readonly commands?: unknown } } | undefined)?.commands;
  return Array.isArray(named?.commands) && named.commands.includes(command);
}
