/** What a YAML file comes to here: texts, lists and maps with their places. Nothing else is allowed in a pack. */
import type { PackSpan } from '../types';

export type TreeNode = TextNode | ListNode | MapNode;

export interface TextNode extends PackSpan {
  readonly kind: 'text';
  readonly value: string;
}

export interface ListNode extends PackSpan {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
}

export interface MapNode extends PackSpan {
  readonly kind: 'map';
  /** Keys are plain data: `__proto__` is a key like any other. */
  readonly members: readonly Member[];
}

export interface Member {
  readonly key: string;
  /** Place of the key. */
  readonly at: PackSpan;
  /** Undefined where nothing stands behind the colon. */
  readonly value: TreeNode | undefined;
}
