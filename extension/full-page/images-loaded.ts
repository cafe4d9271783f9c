/** Some images come late, and some never. */
const patienceMilliseconds = 800

/** Settles once the images that are seen of a page are there: many load only when they come into sight. */
export async function imagesLoaded(page: Window): Promise<void> {
  const late = [...page.document.querySelectorAll('img')].filter(image => !image.complete && isInSight(image, page))
  if (late.length === 0)
    return
  const patience = new Promise(resolve => page.setTimeout(resolve, patienceMilliseconds))
  await Promise.race([patience, Promise.allSettled(late.map(image => image.decode()))])
}

function isInSight(image: HTMLImageElement, page: Window): boolean {
  const { top, bottom } = image.getBoundingClientRect()
  return bottom > 0 && top < page.innerHeight
}
