/**
 * Keeps the whole site for when there is no network, and watches for a newer one.
 * A browser without workers, or an address that is not secure, goes on without.
 * @param onUpdate called once a newer Kairos is at hand, to be taken with a reload
 */
export async function keepOffline(onUpdate: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator))
    return
  watchOtherTabs(onUpdate)
  const registration = await navigator.serviceWorker.register('./sw.js')
  watchForUpdate(registration, onUpdate)
  checkWhenVisible(registration)
}

/** Reloads the page, with the newer Kairos where one is at hand. */
export async function reloadToNewest(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  if (!registration?.waiting)
    return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  registration.waiting.postMessage({ type: 'SKIP_WAITING' })
}

/** Only a worker that waits for an older one is an update: the very first has none before it. */
function watchForUpdate(registration: ServiceWorkerRegistration, onUpdate: () => void): void {
  const check = () => {
    if (registration.active && registration.waiting)
      onUpdate()
  }
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', check))
  check()
}

/** A tab that takes the newer Kairos takes it for all of them; the others are told and go on undisturbed. */
function watchOtherTabs(onUpdate: () => void): void {
  let isControlled = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled)
      onUpdate()
    isControlled = true
  })
}

/** Browsers look for a newer worker when a page is loaded, which an installed site may not be for weeks. */
function checkWhenVisible(registration: ServiceWorkerRegistration): void {
  document.addEventListener('visibilitychange', () => {
    // Without a network there is none to be had; it is asked for again when the page is next seen.
    if (document.visibilityState === 'visible')
      registration.update().catch(() => {})
  })
}
