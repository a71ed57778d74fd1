/** A line more in the furniture of a pack: an edit of its text that leaves comments and every other entry as they stand. */
import { fill } from '../../localize';
import type { PackInsertion } from '../types';
import type { TreeNode } from './tree';
import { readYaml } from './yaml';

const EXAMPLE = 'प्रशासन ने बताया कि ‘{line}’ लिखे बोर्ड हटा दिए गए हैं।';
const SECTION = 'furniture';
const INDENT = '  ';

/** A new pack that holds one line. */
export function newFurniturePack(id: string, line: string): string {
  return [
    `id: ${id}`,
    'title: { hi: कार्यक्षेत्र के वेब टुकड़े, en: Furniture of the workspace }',
    '',
    `${SECTION}:`,
    ...entry(line, INDENT),
    '',
  ].join('\n');
}

/**
 * Where the line goes in the text of a pack: behind the last entry of its furniture, or as a new section at the end.
 * Undefined for a list in brackets, and for a text that is no pack: those are left to people.
 */
export function addFurniture(text: string, line: string): PackInsertion | undefined {
  const { root } = readYaml(text);
  if (root?.kind !== 'map') return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const own = root.members.find(({ key }) => key === SECTION);
  if (own === undefined) {
    const gap = text.endsWith('\n') ? newline : newline + newline;
    return { at: text.length, newText: gap + [`${SECTION}:`, ...entry(line, INDENT), ''].join(newline) };
  }
  if (own.value === undefined) return behind(text, own.at.end, entry(line, INDENT), newline);
  const last = own.value.kind === 'list' ? own.value.items.at(-1) : undefined;
  const indent = last === undefined ? undefined : indentOf(text, last);
  if (last === undefined || indent === undefined) return undefined;
  return behind(text, lastOf(last).end, entry(line, indent), newline);
}

function entry(line: string, indent: string): string[] {
  const [written, sound] = [line, fill(EXAMPLE, { line })].map((one) => JSON.stringify(one));
  return [`${indent}- text: ${written}`, `${indent}  must-fire: [${written}]`, `${indent}  must-not-fire: [${sound}]`];
}

/** The white space before the dash of an item; undefined where it stands behind none. */
function indentOf(text: string, { start }: TreeNode): string | undefined {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return /^([ ]*)-[ ]+$/.exec(text.slice(line, start))?.[1];
}

/** What stands last inside a node: the end of a map or list itself may lie behind blank lines and comments. */
function lastOf(node: TreeNode): TreeNode {
  if (node.kind === 'text' || isInBrackets(node)) return node;
  const children = node.kind === 'list' ? node.items : node.members.flatMap(({ value }) => value ?? []);
  const last = children.at(-1);
  return last === undefined ? node : lastOf(last);
}

function isInBrackets(node: TreeNode): boolean {
  if (node.kind === 'list') return node.items.length === 0 || node.items[0]!.start > node.start;
  return node.kind === 'map' && (node.members.length === 0 || node.members[0]!.at.start > node.start);
}

/** Lines behind the line that holds an offset, its comment included. */
function behind(text: string, offset: number, lines: readonly string[], newline: string): PackInsertion {
  // with carriage returns the package takes the end of the line for a part of the value
  const end = text.indexOf('\n', text.slice(0, offset).trimEnd().length);
  if (end < 0) return { at: text.length, newText: newline + lines.join(newline) + newline };
  return { at: end + 1, newText: lines.join(newline) + newline };
}
