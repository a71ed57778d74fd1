/** Paths of what lies on the disk. */
import { fileURLToPath } from 'node:url';

/**
 * The path that a URI stands for; undefined where it stands for none on this machine: another scheme, a share of another
 * machine (`file://server/share`) where the system knows no such paths, bytes that are no text. A draft there is linted as one
 * that lies on no disk.
 */
export function diskPath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
