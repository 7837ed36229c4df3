/**
 * Calls a function with every node of a syntax tree (ESTree), parents first.
 *
 * @param {any} node
 * @param {(node: any) => void} found
 */
export function visit(node, found) {
  found(node);
  for (const child of Object.values(node))
    for (const item of Array.isArray(child) ? child : [child])
      if (item && typeof item === 'object' && typeof item.type === 'string') visit(item, found);
}
