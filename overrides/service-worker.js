/* Keeps what was read for when there is no network. Where there is one, everything is asked for anew: nothing is stale. */
"use strict"

const KEPT = "statute"
const FIRST = ["./", "full/"] /* Kept from the first visit on. */

self.addEventListener("install", event => {
  event.waitUntil(caches.open(KEPT).then(cache => cache.addAll(FIRST)).then(() => self.skipWaiting()))
})
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()))

/* The page that brought it here, and what that had asked for before. */
self.addEventListener("message", event => {
  const own = event.data.filter(address => address.startsWith(self.registration.scope))
  event.waitUntil(caches.open(KEPT).then(cache => Promise.all(own.map(address => cache.add(address).catch(() => {})))))
})

self.addEventListener("fetch", event => {
  const { request } = event
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) event.respondWith(fresh(request))
})

async function fresh(request) {
  const address = request.url.split("#")[0]
  const cache = await caches.open(KEPT)
  try {
    const answer = await fetch(address, { cache: "no-cache", credentials: "same-origin" })
    if (answer.redirected && request.mode === "navigate") return Response.redirect(answer.url)
    if (answer.ok) await cache.put(address, answer.clone())
    return answer
  } catch (error) {
    const kept = await cache.match(address, { ignoreSearch: true })
    if (kept) return kept
    throw error
  }
}
