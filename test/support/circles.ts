/** Who of a graph leads back to themselves: each circle with all that lie on it; none where there is no circle. */
export function circlesOf(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const reached = new Map([...graph.keys()].map(node => [node, reachedFrom(node, graph)]))
  const isWith = (one: string, other: string) => reached.get(one)!.has(other) && reached.get(other)?.has(one)
  const inCircles = [...graph.keys()].filter(node => reached.get(node)!.has(node))
  const circles = inCircles.map(node => inCircles.filter(other => isWith(node, other)).sort())
  return [...new Map(circles.map(circle => [circle[0]!, circle])).values()]
}

/** All that a node leads to over one step or more. */
function reachedFrom(start: string, graph: ReadonlyMap<string, Iterable<string>>): Set<string> {
  const reached = new Set<string>(graph.get(start))
  // A set also hands out what is added to it on the way.
  for (const node of reached) {
    for (const next of graph.get(node) ?? [])
      reached.add(next)
  }
  return reached
}

/** The graph of a folder's own folders, by the imports of the files in them; those outside of all do not count. */
export function foldersIn(folder: string, imports: ReadonlyMap<string, string[]>): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()
  for (const [file, targets] of imports) {
    const from = childOf(folder, file)
    if (from === null)
      continue
    const others = targets.flatMap(target => childOf(folder, target) ?? []).filter(to => to !== from)
    graph.set(from, new Set([...graph.get(from) ?? [], ...others]))
  }
  return graph
}

/** The folder directly in another one that a file lies in; null where it lies in none. */
function childOf(folder: string, file: string): string | null {
  const [child, ...rest] = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/') : []
  return child !== undefined && rest.length > 0 ? child : null
}
