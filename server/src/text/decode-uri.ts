/** A URI, a path of one or a part of it as it was meant; one with a bare `%` stays as it is. */
export function decodedUri(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
