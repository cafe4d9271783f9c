/** What a text has been found to have: the finder calls it once for each searched text that occurs, at most. */
type Found = (index: number) => void

/** A place in the searched texts: what is read there next, and what has just been read to its end. */
interface Place {
  next: Map<number, Place>
  /** The place of the longest other beginning that what was read ends with; null at the root. */
  fallback: Place | null
  /** The indices of those that end here, */
  ends: number[]
  /** and the next place among the fallbacks where others end. */
  nextEnd: Place | null
}

/**
 * A function that finds which of some texts occur in another one, whatever their number in one pass over its UTF-16
 * units. What was found once is not looked at again, so that the time grows with the length alone.
 * Source: A. V. Aho and M. J. Corasick, Communications of the ACM 18 (1975), 333-340.
 * @param searched none of them empty
 */
export function createWordFinder(searched: readonly string[]): (text: string, found: Found) => void {
  const root = newPlace(null)
  searched.forEach((word, index) => addWord(root, word, index))
  addFallbacks(root)
  return (text, found) => {
    const seen = new Set<Place>()
    let place = root
    for (let at = 0; at < text.length; at++) {
      place = step(place, text.charCodeAt(at)) ?? root
      reportEnds(place, seen, found)
    }
  }
}

function newPlace(fallback: Place | null): Place {
  return { next: new Map(), fallback, ends: [], nextEnd: null }
}

function addWord(root: Place, word: string, index: number): void {
  let place = root
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    const next = place.next.get(unit) ?? newPlace(root)
    place.next.set(unit, next)
    place = next
  }
  place.ends.push(index)
}

/** Breadth first: a fallback is shorter, and so has its own by then. */
function addFallbacks(root: Place): void {
  const queue = [root]
  for (const place of queue) {
    for (const [unit, next] of place.next) {
      next.fallback = (place.fallback && step(place.fallback, unit)) ?? root
      next.nextEnd = next.fallback.ends.length > 0 ? next.fallback : next.fallback.nextEnd
      queue.push(next)
    }
  }
}

/** Where one more unit leads; null where nothing begins so. */
function step(from: Place, unit: number): Place | null {
  let place: Place | null = from
  while (place && !place.next.has(unit))
    place = place.fallback
  return place?.next.get(unit) ?? null
}

function reportEnds(place: Place, seen: Set<Place>, found: Found): void {
  let end = place.ends.length > 0 ? place : place.nextEnd
  while (end && !seen.has(end)) {
    seen.add(end)
    end.ends.forEach(found)
    end = end.nextEnd
  }
}
