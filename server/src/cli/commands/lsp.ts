/** `sampadak lsp --stdio`: the language server of the package, in this process. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Arguments } from '../options';
import { UsageError } from '../usage-error';

/**
 * Starts the server; it reads its transport from the process's arguments and lives until its client ends it.
 * @throws UsageError without `--stdio`, with operands, or when the server's bundle is not beside this one.
 */
export function lspCommand(args: Arguments): undefined {
  const [value] = args.operands;
  if (value !== undefined) throw new UsageError('unwanted-operand', { command: 'lsp', value });
  if (!args.has('stdio')) throw new UsageError('no-transport');
  const server = join(__dirname, 'server.js');
  if (!existsSync(server)) throw new UsageError('no-server', { path: server });
  require(server);
}
